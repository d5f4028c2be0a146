import type { Hold } from '../../cloudfunctions/core/votes/stores/holds';
import { Random } from '../support/rehearse/random';
import type { TestCloud } from '../support/cloud';
import { at, openCloud, ROUND } from '../support/cloud';
import { killed, tallyBench } from '../support/tally';
import type { Cast } from '../support/traffic';
import { farmed, HOUR, MINUTE, organic, People, shared } from '../support/traffic';
import { aVoteRow } from '../support/vote-row';

/** Each test has a day of its own: the timer goes through the campaign once. */
const day = (date: string) => (time: string) => at(`${date} ${time}`);
const SLOT = 10 * MINUTE;
/** Past the grace of a slot's last window, and two runs at least. */
const LATER = MINUTE;

let cloud: TestCloud;
const bench = tallyBench(() => cloud);

beforeAll(async () => {
  cloud = await openCloud({ now: at('08-05 10:00') });
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => cloud.close());

async function begin(now: number): Promise<void> {
  await bench.reset(now);
  cloud.database.remove('holds', {}, { multi: true });
  // Shown since a week, so that there is a past to compare with.
  const publishedAt = now - 7 * 24 * HOUR;
  cloud.database.modify('exhibits', {}, { $set: { publishedAt } }, { merge: true, multi: true });
}

/** Writes casts into the ledger; those who had voted before have a vote of last week. */
function write(entry: string, casts: readonly Cast[]): void {
  const rows = casts.map(({ at: when, voter, address }) =>
    aVoteRow(`${entry}-${voter}`, { entry, at: when }, { address }),
  );
  const earlier = casts
    .filter(({ known }) => known)
    .map(({ at: when, voter }) =>
      aVoteRow(
        `${entry}-${voter}-before`,
        { entry: 'e30', at: when - 7 * 24 * HOUR },
        { voter: `${entry}-${voter}` },
      ),
    );
  cloud.database.insert('votes', [...rows, ...earlier]);
}

/** Runs the timer as it would run until a moment's slots are looked at. */
async function runUntil(now: number, runs = 8): Promise<void> {
  for (let run = 0; run < runs; run += 1) await bench.runAt(now);
}

const holds = () => cloud.all('holds') as unknown as Hold[];
const numbers = (entry: string) => {
  const { votes, held, voided, heat, number, slots } = bench.exhibit(entry)!;
  expect(heat).toBe(Number(votes) * 1_000_000 - Number(number));
  return { votes, held, voided, slots };
};
const even = (people: People, when: number, votes = 60) =>
  farmed(people, { at: when, votes, gap: 9000, rhythm: 'even', addresses: 1e6 });

test('a slot of even clicks is set apart with its reason; people’s slots are not', async () => {
  const on = day('08-06');
  await begin(on('10:10'));
  const people = new People(new Random(1), 'p');
  write('e1', even(people, on('10:00'), 50));
  write('e2', shared(people, { at: on('10:00'), readers: 80, fade: 4 * MINUTE, isNew: 0.9 }));
  cloud.clock.set(on('10:09'));
  await bench.run();
  expect(holds()).toEqual([]);
  await runUntil(on('10:10') + LATER, 2);
  const [hold, ...others] = holds();
  expect(others).toEqual([]);
  const slot = Math.floor(on('10:00') / SLOT);
  expect(hold).toMatchObject({
    ...{ round: ROUND, entry: 'e1', slot, votes: 50, state: 'held', decision: null },
    reasons: [
      { detector: 'regular', facts: { votes: 50, limit: 0.5 } },
      { detector: 'surge', facts: { votes: 50, usual: 1 } },
    ],
  });
  expect(hold!.to - hold!.from).toBe(120);
  expect(hold!.appealBy - hold!.heldAt).toBe(48 * HOUR);
  expect(numbers('e1')).toEqual({ votes: 0, held: 50, voided: 0, slots: { [slot]: 'held' } });
  expect(numbers('e2')).toMatchObject({ held: 0, slots: {} });
});

test('timers at the same moment, late and again set apart once', async () => {
  const on = day('08-08');
  await begin(on('10:10'));
  const people = new People(new Random(2), 'q');
  for (const entry of ['e1', 'e2', 'e3']) write(entry, even(people, on('10:00')));
  cloud.clock.set(on('10:10') + LATER);
  await Promise.all([bench.run(), bench.run(), bench.run(), bench.run()]);
  await runUntil(on('12:00'), 3);
  expect(holds()).toHaveLength(3);
  for (const entry of ['e1', 'e2', 'e3'])
    expect(numbers(entry)).toMatchObject({ votes: 0, held: 60, voided: 0 });
});

test('what a crash left between the hold and the numbers is completed', async () => {
  const on = day('08-10');
  await begin(on('10:10'));
  write('e1', even(new People(new Random(3), 'r'), on('10:00')));
  // Everything is counted before the slot is looked at.
  await bench.runAt(on('10:09') + 59_000);
  bench.atMove(1, () => {
    if (holds().length > 0) killed();
  });
  cloud.clock.set(on('10:10') + LATER);
  await bench.run().catch(() => undefined);
  await bench.run().catch(() => undefined);
  jest.restoreAllMocks();
  expect(holds()).toHaveLength(1);
  await runUntil(on('10:10') + 2 * LATER, 2);
  expect(holds()).toHaveLength(1);
  expect(numbers('e1')).toMatchObject({ votes: 0, held: 60 });
});

test('votes that come late to a slot that is set apart are held with it', async () => {
  const on = day('08-12');
  await begin(on('10:10'));
  const people = new People(new Random(4), 's');
  write('e1', even(people, on('10:00')));
  await runUntil(on('10:10') + LATER, 2);
  write('e1', [people.cast(on('10:05'), 1), people.cast(on('10:30'), 1)]);
  await runUntil(on('10:40'), 2);
  expect(numbers('e1')).toMatchObject({ votes: 1, held: 61 });
});

test('a night farm is found by its night; the evening’s share in a group and the day before are left alone', async () => {
  const on = day('08-14');
  const dawn = on('06:00');
  await begin(dawn);
  const random = new Random(5);
  const people = new People(random, 'n');
  const usual = { from: dawn - 30 * HOUR, to: dawn, isNew: 0.4 };
  for (let n = 3; n < 15; n += 1) write(`e${String(n)}`, organic(people, { ...usual, perDay: 60 }));
  const start = on('01:00');
  const clicks = { at: start, votes: 240, gap: 20_000, rhythm: 'human', addresses: 1e6 } as const;
  write('e1', [...organic(people, { ...usual, perDay: 40 }), ...farmed(people, clicks)]);
  const evening = { at: dawn - 10 * HOUR, readers: 120, fade: 15 * MINUTE, isNew: 0.9 };
  write('e2', [...organic(people, { ...usual, perDay: 40 }), ...shared(people, evening)]);
  await runUntil(dawn + LATER, 5);
  const found = holds();
  expect(new Set(found.map(({ entry }) => entry))).toEqual(new Set(['e1']));
  expect(found.every(({ from }) => from * 5000 >= start - SLOT)).toBe(true);
  const told = new Set(found.flatMap(({ reasons }) => reasons.map(({ detector }) => detector)));
  expect(told.has('night')).toBe(true);
  const { votes, held } = numbers('e1');
  expect(held).toBeGreaterThan(150);
  const ledger = cloud.all('votes').filter(({ entry }) => entry === 'e1').length;
  expect(Number(votes) + Number(held)).toBe(ledger);
});

test('a run looks at so many entries only, and the next one goes on', async () => {
  const on = day('08-18');
  await begin(on('10:10'));
  const people = new People(new Random(6), 'm');
  const like = bench.exhibit('e1')!;
  const many = Array.from({ length: 120 }, (_each, n) => `x${String(n)}`);
  cloud.database.insert(
    'exhibits',
    many.map((entry, n) => ({
      ...like,
      _id: `${String(like['campaign'])}:${ROUND}:${entry}`,
      ...{ entry, number: 1000 + n, heat: -1000 - n },
    })),
  );
  for (const entry of many) write(entry, even(people, on('10:00'), 30));
  await bench.runAt(on('10:09') + 59_000);
  await bench.runAt(on('10:10') + LATER);
  // With what they set apart, a hundred looks are as many as a run makes.
  expect(holds()).toHaveLength(100);
  await bench.run();
  expect(holds()).toHaveLength(120);
  for (const entry of many) expect(numbers(entry)).toMatchObject({ votes: 0, held: 30 });
});

test('a run with nothing new over asks nothing for it', async () => {
  const on = day('08-20');
  await begin(on('10:10'));
  write('e1', [new People(new Random(7), 'i').cast(on('10:00'), 1)]);
  await runUntil(on('10:11'), 2);
  cloud.meter.start();
  await bench.runAt(on('10:12'));
  // What the tally asks while nobody votes.
  expect(cloud.meter.stop().length).toBeLessThanOrEqual(4);
});
