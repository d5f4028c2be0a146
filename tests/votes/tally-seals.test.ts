import type { TestCloud } from '../support/cloud';
import { at, CAMPAIGN, openCloud, ROUND } from '../support/cloud';
import { killed, LATER, LEDGER, tallyBench } from '../support/tally';

const WHEN = at('08-05 10:03');
const DAY = 24 * 3_600_000;

let cloud: TestCloud;
const tally = tallyBench(() => cloud);

beforeAll(async () => {
  cloud = await openCloud({ now: WHEN });
});
beforeEach(() => tally.reset(WHEN));
afterEach(() => jest.restoreAllMocks());
afterAll(() => cloud.close());

const seals = () =>
  cloud.all('seals').map(({ number, rows, late, state }) => ({ number, rows, late, state }));

/** Runs something right before the n-th write of the tally's; tells how many there were. */
function atWrite(nth: number, act: () => void): { count: number } {
  const { database } = cloud;
  const [insert, modify] = [database.insert.bind(database), database.modify.bind(database)];
  const writes = { count: 0 };
  const before = (name: string) => {
    if (![...LEDGER, 'exhibits'].includes(name)) return;
    writes.count += 1;
    if (writes.count === nth) act();
  };
  jest.spyOn(database, 'insert').mockImplementation((name, ...own) => {
    before(name);
    return insert(name, ...own);
  });
  jest.spyOn(database, 'modify').mockImplementation((name, ...own) => {
    before(name);
    return modify(name, ...own);
  });
  return writes;
}

test('killed before any of its writes, the next run makes it good: heads, blocks, seals and numbers', async () => {
  let now = at('08-05 23:56');
  tally.addRows('e1', 1, now);
  await tally.runAt(now + LATER);
  let nth = 1;
  for (let hit = true; hit; nth += 1) {
    // Rows that are new and rows that are late; the first time over midnight, so that a head is due.
    now += 5 * LATER;
    tally.addRows('e1', 2, now);
    tally.addRows(`e${1 + (nth % 9)}`, 1, now);
    tally.addRows('e2', 1, now - 5 * LATER);
    cloud.clock.set(now + LATER);
    const writes = atWrite(nth, killed);
    await tally.run().catch(() => undefined);
    jest.restoreAllMocks();
    hit = writes.count >= nth;
    await tally.run();
    tally.expectAllCounted();
  }
  expect(nth).toBeGreaterThan(9);
  expect(cloud.all('heads')).toMatchObject([{ day: '2027-08-05', size: 1, votes: 1 }]);
});

test('a seal ends with its window once it is large enough, and one run makes several', async () => {
  tally.addRows('e1', 20_100, WHEN);
  tally.addRows('e2', 300, WHEN + 5000);
  tally.addRows('e1', 300, WHEN + 10_000);
  expect(await tally.runAt(WHEN + LATER)).toMatchObject({ votes: 20_700 });
  expect(seals()).toEqual([
    { number: 1, rows: 20_100, late: false, state: 'done' },
    { number: 2, rows: 600, late: false, state: 'done' },
  ]);
  tally.expectAllCounted();
});

test('rows are read once each however unevenly they came: page-sized windows, bursts and gaps', async () => {
  const HOUR = 3_600_000;
  const times: [count: number, at: number][] = [
    ...Array.from({ length: 30 }, (_, n): [number, number] => [40, WHEN + n * 5000]),
    [1, WHEN + HOUR],
    [1000, WHEN + HOUR + 5000],
    [2300, WHEN + HOUR + 10_000],
    [3, WHEN + 8 * HOUR],
  ];
  for (const [count, when] of times) tally.addRows('e1', count, when);
  cloud.clock.set(WHEN + 9 * HOUR);
  cloud.meter.start();
  await tally.run();
  const read = cloud.meter
    .stop()
    .filter(({ action, collection }) => action.endsWith('getDocument') && collection === 'votes')
    .reduce((sum, { docsExamined }) => sum + docsExamined, 0);
  tally.expectAllCounted();
  const [seal] = seals();
  expect(seal).toMatchObject({ rows: 4504 });
  // Beside the newest row, which says how far to read, none is read twice by the tally; the watch reads none here.
  expect(read).toBe(4504 + 1);
});

test('seals that a run left behind are counted one by one where another timer has counted some', async () => {
  tally.addRows('e1', 20_001, WHEN);
  tally.addRows('e1', 5, WHEN + 5000);
  tally.addRows('e2', 5, WHEN + 5000);
  cloud.clock.set(WHEN + LATER);
  let addsSoFar = 0;
  const modify = cloud.database.modify.bind(cloud.database);
  jest.spyOn(cloud.database, 'modify').mockImplementation((name, ...rest) => {
    // The other timer saw the first seal only, and counts it right before this one counts both.
    if (name === 'exhibits' && (addsSoFar += 1) === 1) {
      const change = { $inc: { votes: 20_001, heat: 20_001 * 1_000_000 }, $set: { seal: 1 } };
      modify('exhibits', { entry: 'e1' }, change, { merge: true });
    }
    return modify(name, ...rest);
  });
  await tally.run();
  tally.expectAllCounted();
});

test('a late vote goes where the votes of its slot are, and moves with them', async () => {
  const slot = Math.floor(WHEN / 600_000);
  tally.addRows('e1', 5, WHEN);
  tally.addRows('e2', 5, WHEN);
  tally.addRows('e3', 5, WHEN);
  tally.addRows('e9', 1, WHEN + LATER);
  await tally.runAt(WHEN + 2 * LATER);
  const apart = (entry: string, state: string, numbers: object) => {
    const heat = { heat: -Number(entry.slice(1)), votes: 0 };
    const change = { $set: { [`slots.${slot}`]: state, ...heat, ...numbers } };
    cloud.database.modify('exhibits', { entry }, change, { merge: true });
  };
  apart('e1', 'held', { held: 5 });
  apart('e2', 'void', { voided: 5 });
  cloud.database.modify(
    'exhibits',
    { entry: 'e3' },
    { $set: { [`slots.${slot}`]: 'released' } },
    { merge: true },
  );
  for (const entry of ['e1', 'e2', 'e3']) tally.addRows(entry, 2, WHEN + 1000);
  await tally.runAt(WHEN + 3 * LATER);
  expect(tally.exhibit('e1')).toMatchObject({ votes: 0, held: 7, late: { [slot]: 2 }, heat: -1 });
  expect(tally.exhibit('e2')).toMatchObject({ votes: 0, voided: 7, heat: -2 });
  expect(tally.exhibit('e3')).toMatchObject({ votes: 7, held: 0, voided: 0 });
  expect(seals().at(-1)).toEqual({ number: 2, rows: 6, late: true, state: 'done' });
});

test('a slot that is set apart while a late vote of it is counted: the vote goes with it', async () => {
  const slot = Math.floor(WHEN / 600_000);
  tally.addRows('e1', 5, WHEN);
  await tally.runAt(WHEN + LATER);
  tally.addRows('e1', 2, WHEN + 1000);
  tally.addRows('e1', 1, WHEN - 1000);
  tally.atMove(1, () => {
    jest.restoreAllMocks();
    const change = { $set: { votes: 0, held: 5, heat: -1, [`slots.${slot}`]: 'held' } };
    cloud.database.modify('exhibits', { entry: 'e1' }, change, { merge: true });
  });
  await tally.runAt(WHEN + 2 * LATER);
  await tally.run();
  expect(tally.exhibit('e1')).toMatchObject({ votes: 0, held: 8, heat: -1 });
});

test('the head of a day is that of its last seal, written once, also when nobody votes for days', async () => {
  tally.addRows('e1', 2, WHEN);
  await tally.runAt(WHEN + LATER);
  tally.addRows('e1', 1, WHEN + LATER);
  await tally.runAt(WHEN + 2 * LATER);
  expect(cloud.all('heads')).toEqual([]);
  tally.addRows('e2', 1, WHEN + 3 * DAY);
  cloud.clock.set(WHEN + 3 * DAY + LATER);
  await Promise.all([tally.run(), tally.run(), tally.run()]);
  await tally.run();
  expect(cloud.all('heads')).toEqual([
    expect.objectContaining({ day: '2027-08-05', size: 2, votes: 3 }),
  ]);
  tally.expectAllCounted();
});

test('a row of another campaign is in nobody’s seal', async () => {
  const [row] = tally.addRows('e1', 1, WHEN);
  const other = { ...row, campaign: 'another', _id: 'another:1', sitter: 'another:1' };
  cloud.database.insert('votes', [{ ...other, addressSeat: 'another:1' }]);
  await tally.runAt(WHEN + LATER);
  expect(seals()).toEqual([{ number: 1, rows: 1, late: false, state: 'done' }]);
  expect(tally.exhibit('e1')).toMatchObject({ campaign: CAMPAIGN, round: ROUND, votes: 1 });
});
