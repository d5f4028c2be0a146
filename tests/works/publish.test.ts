import { createHash } from 'node:crypto';
import type { LedgerPart } from '../../miniprogram/shared/contract';
import { killedAt, SIDES } from '../support/faults/kill';
import { recount } from '../support/recount/recount';
import { sourceOfFiles } from '../support/recount/source';
import { at, openCloud, type TestCloud } from '../support/cloud';
import { LATER, tallyBench } from '../support/tally';

const DAY_ONE = at('08-05 10:00');
const DAY_TWO = at('08-06 09:00');

let cloud: TestCloud;
const tally = tallyBench(() => cloud);
const publish = () => cloud.runTimer('publisher') as Promise<{ parts: number }>;
const publishAt = (now: number) => {
  cloud.clock.set(now);
  return publish();
};
const clearParts = () => cloud.database.remove('ledger_parts', {}, { multi: true });

beforeAll(async () => {
  cloud = await openCloud({ now: DAY_ONE });
});
beforeEach(async () => {
  clearParts();
  await tally.reset(DAY_ONE);
});
afterAll(() => cloud.close());

/** Some votes of a moment, sealed. */
async function sealSome(count: number, when: number): Promise<void> {
  tally.addRows('e1', count, when);
  tally.addRows('e2', 1, when);
  await tally.runAt(when + LATER);
}

/** What anybody sees of the parts, newest first. */
async function parts(): Promise<LedgerPart[]> {
  const found: LedgerPart[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: LedgerPart[]; next: string | null } = await cloud.done(
      'reader',
      'ledger.parts',
      { cursor },
    );
    found.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return found;
}

/** The published files, fetched from their addresses, counted again. */
async function recounted() {
  const files = new Map<string, Buffer>();
  for (const { part, url, bytes, sha256 } of await parts()) {
    const file = await cloud.as('reader').download(url);
    expect(file).toHaveLength(bytes);
    expect(createHash('sha256').update(file).digest('hex')).toBe(sha256);
    files.set(`part-${String(part).padStart(6, '0')}.jsonl`, file);
  }
  return recount(sourceOfFiles(files));
}

test('nothing is published before there is a vote, or while the day runs and few votes wait', async () => {
  expect(await publish()).toEqual({ parts: 0 });
  await sealSome(5, DAY_ONE);
  expect(await publish()).toEqual({ parts: 0 });
  expect(await parts()).toEqual([]);
});

test('a day that is over is published, once, and holds against a recount', async () => {
  await sealSome(5, DAY_ONE);
  await sealSome(2, DAY_ONE + 2 * LATER);
  await sealSome(1, DAY_TWO);
  expect(await publishAt(DAY_TWO + 2 * LATER)).toEqual({ parts: 1 });
  expect(await publish()).toEqual({ parts: 0 });
  const [only, ...more] = await parts();
  expect(more).toEqual([]);
  // The seals of the day that still runs wait.
  expect(only).toMatchObject({ part: 1, fromSeal: 1, toSeal: 2, rows: 9 });
  expect(await recounted()).toMatchObject({ faults: [], votes: 9, parts: 1 });
});

test('what is left is published ten minutes after the last vote of a round', async () => {
  const closes = at('09-16 00:00');
  await sealSome(3, closes - 2 * LATER);
  expect(await publishAt(closes + 5 * 60_000)).toEqual({ parts: 1 });
  // That was the day before; a vote that came late is of this day.
  tally.addRows('e3', 2, closes - 3 * LATER);
  await tally.runAt(closes + 6 * 60_000);
  expect(await publish()).toEqual({ parts: 0 });
  expect(await publishAt(closes + 11 * 60_000)).toEqual({ parts: 1 });
  expect((await recounted()).seals).toMatchObject([
    { rows: 4, holds: true },
    { rows: 2, holds: true },
  ]);
});

test('late votes are in the part of their late seal, and in no other', async () => {
  await sealSome(1300, DAY_ONE);
  tally.addRows('e4', 3, DAY_ONE);
  await tally.runAt(DAY_ONE + 2 * LATER);
  // Not sealed yet, over windows that are.
  tally.addRows('e5', 2, DAY_ONE);
  expect(await publishAt(DAY_TWO)).toEqual({ parts: 1 });
  await tally.runAt(DAY_TWO + LATER);
  expect(await publishAt(at('08-07 00:00'))).toEqual({ parts: 1 });
  const done = await recounted();
  expect(done.faults).toEqual([]);
  expect(done.seals.map(({ rows }) => rows)).toEqual([1301, 3, 2]);
});

test('days of a vote now and then: many small seals are read together', async () => {
  for (let seal = 0; seal < 30; seal += 1) {
    tally.addRows('e1', 2, DAY_ONE + seal * 30_000);
    await tally.runAt(DAY_ONE + seal * 30_000 + 25_000);
  }
  cloud.clock.set(DAY_TWO);
  cloud.meter.start();
  await publish();
  const calls = cloud.meter.stop().filter(({ action }) => action.startsWith('database.'));
  expect(cloud.all('seals')).toHaveLength(30);
  expect(calls.length).toBeLessThan(12);
  expect(await recounted()).toMatchObject({ faults: [], votes: 60 });
});

/** Three days of votes, two parts of which are due. */
async function threeDays(): Promise<void> {
  for (const day of [DAY_ONE, DAY_TWO, at('08-07 09:00')]) {
    await sealSome(3, day);
    await sealSome(4, day + 2 * LATER);
  }
}
const chain = async () =>
  (await parts()).map(({ part, fromSeal, toSeal, rows, sha256 }) => [
    part,
    fromSeal,
    toSeal,
    rows,
    sha256,
  ]);

test('timers at the same moment, and again, publish one chain of parts', async () => {
  await threeDays();
  await Promise.all([publish(), publish(), publish(), publish()]);
  await publish();
  const one = await chain();
  expect(one.map(([part, from, to]) => [part, from, to])).toEqual([
    [2, 3, 4],
    [1, 1, 2],
  ]);
  expect(await recounted()).toMatchObject({ faults: [], votes: 18 });
});

test('a publisher killed at any call and run twice leaves the same one chain of parts', async () => {
  await threeDays();
  await publish();
  const untouched = await chain();
  // The process itself stays: what counts is which of its calls had an effect.
  const target = { database: cloud.database, crash: () => Promise.resolve(0) };
  let faults = 0;
  for (const side of SIDES)
    for (let nth = 1; ; nth += 1) {
      clearParts();
      if (!(await killedAt(target as never, 'publisher', nth, side, publish))) break;
      await Promise.all([publish(), publish()]);
      expect(await chain()).toEqual(untouched);
      faults += 1;
    }
  expect(faults).toBeGreaterThan(20);
  expect(await recounted()).toMatchObject({ faults: [], votes: 18 });
});

test('nothing is published that a recount would not accept', async () => {
  await sealSome(5, DAY_ONE);
  const gone = cloud.all('votes')[2]!;
  cloud.database.remove('votes', { _id: gone._id });
  await expect(publishAt(DAY_TWO)).rejects.toThrow(/lost the vote/);
  expect(await parts()).toEqual([]);
  cloud.database.insert('votes', [gone]);
  const [block] = cloud.all('blocks');
  const leaves = String(block!.leaves).split(' ').reverse().join(' ');
  cloud.database.modify('blocks', { _id: block!._id }, { $set: { leaves } }, { merge: true });
  await expect(publish()).rejects.toThrow(/other leaves/);
  expect(await parts()).toEqual([]);
});

test('no person can call the publisher', async () => {
  await expect(cloud.as('somebody').call('publisher', {})).rejects.toThrow();
  await expect(cloud.invoke('publisher', {}, { openid: 'somebody' })).rejects.toThrow(/no person/);
});
