import { addExhibits } from '../../scripts/bench/bench-cloud';
import type { TestCloud } from '../support/cloud';
import { at, CAMPAIGN, openCloud, ROUND } from '../support/cloud';

const WHEN = at('08-05 10:00');
const WINDOW = 5000;
/** Past the grace of every vote of `WHEN` and the seconds the test took. */
const LATER = 60_000;

let cloud: TestCloud;
let voters = 0;

beforeAll(async () => {
  cloud = await openCloud({ now: WHEN });
}, 120_000);
beforeEach(async () => {
  for (const name of ['votes', 'windows', 'tallies', 'exhibits']) {
    cloud.database.remove(name, {}, { multi: true });
  }
  cloud.clock.set(WHEN);
  await addExhibits(cloud, 1, 30);
  // As published: no votes yet.
  for (const { _id, number } of cloud.all('exhibits')) {
    cloud.database.modify(
      'exhibits',
      { _id },
      { $set: { votes: 0, heat: -Number(number) } },
      { merge: true },
    );
  }
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => cloud.close());

const vote = (entry: string, when = WHEN) =>
  cloud.done(
    `voter-${String((voters += 1))}`,
    'vote.cast',
    { entry, request: `request-${1000 + voters}` },
    when,
  );
const votesFor = async (counts: Record<string, number>, when = WHEN) => {
  for (const [entry, count] of Object.entries(counts))
    for (let n = 0; n < count; n += 1) await vote(entry, when);
};
const tally = () => cloud.runTimer('scheduler');
const exhibit = (entry: string) => cloud.all('exhibits').find((one) => one.entry === entry);

/** What the ledger says, beside what the exhibits show. */
function both(): [ledger: Record<string, number>, shown: Record<string, number>] {
  const ledger: Record<string, number> = {};
  for (const { entry } of cloud.all('votes'))
    ledger[String(entry)] = (ledger[String(entry)] ?? 0) + 1;
  const shown = cloud.all('exhibits').filter(({ votes }) => votes !== 0);
  return [
    ledger,
    Object.fromEntries(shown.map(({ entry, votes }) => [String(entry), Number(votes)])),
  ];
}

/** Lets the scheduler's database fail at the n-th move of an exhibit, as if it had been killed there. */
function crashAtMove(nth: number): void {
  const modify = cloud.database.modify.bind(cloud.database);
  let moves = 0;
  jest.spyOn(cloud.database, 'modify').mockImplementation((name, ...rest) => {
    if (name === 'exhibits' && (moves += 1) === nth)
      throw Object.assign(new Error('killed between two updates'), { code: 'SYS_ERR' });
    return modify(name, ...rest);
  });
}

test('counts nothing before the grace is over, everything after', async () => {
  await votesFor({ e1: 3, e2: 1 });
  cloud.clock.set(WHEN + WINDOW);
  expect(await tally()).toEqual({ votes: 0 });
  expect(both()[1]).toEqual({});
  cloud.clock.set(WHEN + LATER);
  expect(await tally()).toEqual({ votes: 4 });
  const [ledger, shown] = both();
  expect(shown).toEqual(ledger);
  expect(shown).toEqual({ e1: 3, e2: 1 });
});

test('orders by the counted votes', async () => {
  await votesFor({ e3: 2, e10: 3, e17: 2 });
  cloud.clock.set(WHEN + LATER);
  await tally();
  const theme = String(exhibit('e3')?.theme);
  const ranking = await cloud.done('reader', 'ranking.page', { theme, cursor: null });
  expect(ranking.items.slice(0, 3).map(({ id, votes, rank }) => [id, votes, rank])).toEqual([
    ['e10', 3, 1],
    ['e3', 2, 2],
    ['e17', 2, 2],
  ]);
  expect(ranking.talliedAt).toBeGreaterThan(WHEN);
});

test('counts once when timers run at the same moment, late and twice', async () => {
  await votesFor({ e1: 2, e2: 3, e3: 1 });
  cloud.clock.set(WHEN + LATER);
  await Promise.all([tally(), tally(), tally(), tally()]);
  await votesFor({ e1: 1, e4: 2 }, WHEN + LATER);
  // Hours late, and several at once again.
  cloud.clock.set(at('08-05 15:00'));
  await Promise.all([tally(), tally(), tally()]);
  await tally();
  const [ledger, shown] = both();
  expect(shown).toEqual(ledger);
  expect(shown).toEqual({ e1: 3, e2: 3, e3: 1, e4: 2 });
});

test.each([1, 2, 5, 8])('loses and doubles nothing when it is killed at update %i', async (nth) => {
  const counts = {
    e1: 1,
    e2: 2,
    e3: 1,
    e4: 1,
    e5: 2,
    e6: 1,
    e7: 1,
    e8: 1,
    e9: 1,
    e10: 1,
    e11: 2,
    e12: 1,
  };
  await votesFor(counts);
  cloud.clock.set(WHEN + LATER);
  crashAtMove(nth);
  await expect(tally()).rejects.toThrow();
  expect(cloud.all('windows')).toMatchObject([{ state: 'open' }]);
  jest.restoreAllMocks();
  // New votes come in before the next run; the closing that was left open keeps its bounds.
  await votesFor({ e1: 1, e20: 1 }, WHEN + LATER);
  cloud.clock.set(WHEN + 2 * LATER);
  await tally();
  const [ledger, shown] = both();
  expect(shown).toEqual(ledger);
  expect(shown).toEqual({ ...counts, e1: 2, e20: 1 });
  expect(cloud.all('windows').map(({ state }) => state)).toEqual(['done', 'done']);
});

test('does not say that votes are counted while a closing is open', async () => {
  await votesFor({ e1: 1 });
  cloud.clock.set(WHEN + LATER);
  crashAtMove(1);
  await expect(tally()).rejects.toThrow();
  const shown = await cloud.done('reader', 'exhibit.show', { id: 'e1' });
  expect(shown.exhibit).toMatchObject({ votes: 0, countedTo: 0, talliedAt: 0 });
});

test('writes no closing and reads next to nothing while nobody votes', async () => {
  await votesFor({ e1: 1 });
  cloud.clock.set(WHEN + LATER);
  await tally();
  cloud.clock.set(WHEN + 2 * LATER);
  cloud.meter.start();
  expect(await tally()).toEqual({ votes: 0 });
  const calls = cloud.meter.stop();
  expect(calls.length).toBeLessThanOrEqual(3);
  expect(calls.reduce((sum, { docsExamined }) => sum + docsExamined, 0)).toBeLessThan(10);
  expect(cloud.all('windows')).toHaveLength(1);
});

test('costs what the new votes cost, not what all votes cost', async () => {
  const docsOfOneMore = async (when: number) => {
    await votesFor({ e1: 1 }, when);
    cloud.clock.set(when + LATER);
    cloud.meter.start();
    await tally();
    return cloud.meter.stop().reduce((sum, { docsExamined }) => sum + docsExamined, 0);
  };
  const few = await docsOfOneMore(WHEN);
  cloud.database.insert(
    'votes',
    Array.from({ length: 5000 }, (_, n) => ({
      _id: `old:${n}`,
      campaign: CAMPAIGN,
      round: ROUND,
      voter: 'v',
      voterDay: `old:${n}`,
      sitter: `old:${n}`,
      entry: 'e2',
      at: 1,
      window: 1,
      request: 'r',
    })),
  );
  expect(await docsOfOneMore(WHEN + 2 * LATER)).toBeLessThanOrEqual(few + 2);
});

test('answers the timer only', async () => {
  await expect(cloud.as('somebody').call('scheduler')).rejects.toMatchObject({
    errCode: expect.any(Number) as number,
  });
  await expect(
    cloud.invoke('scheduler', { Type: 'Timer', TriggerName: 'tally' }, { openid: 'somebody' }),
  ).rejects.toThrow();
});
