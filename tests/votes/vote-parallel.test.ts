import type { Output } from '../../miniprogram/shared/contract';
import type { Reply } from '../../miniprogram/shared/reply';
import { addExhibits } from '../support/bench/bench-cloud';
import type { TestCloud } from '../support/cloud';
import { at, openCloud } from '../support/cloud';

type Cast = Reply<Output<'vote.cast'>>;

const WHEN = at('08-05 10:00');
let cloud: TestCloud;

beforeAll(async () => {
  cloud = await openCloud({ now: WHEN });
  await addExhibits(cloud, 1, 40);
});
afterAll(() => cloud.close());

const cast = (voter: string, entry: string, request: string, when = WHEN): Promise<Cast> =>
  cloud.ask(voter, 'vote.cast', { entry, request }, when);
/** Calls that come at once, and say that they were made as slowly as the pace asks. */
const unhurried = (n: number) => WHEN + n * 1000;
const times = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));
const rulesOf = (replies: Cast[]) =>
  replies.flatMap((reply) => (reply.ok ? [] : [reply.error.refusal?.rule]));
const receiptsOf = (replies: Cast[]) =>
  replies.flatMap((reply) => (reply.ok ? [reply.data.receipt] : []));
const rowsOf = (receipts: { id: string }[]) =>
  cloud.all('votes').filter(({ receipt }) => receipts.some(({ id }) => id === receipt));

test('thirty votes for different entries at once are exactly ten', async () => {
  const replies = await Promise.all(
    times(30, (n) => cast('greedy', `e${n + 1}`, `greedy-${100 + n}`, unhurried(n))),
  );
  const receipts = receiptsOf(replies);
  expect(receipts).toHaveLength(10);
  expect(receipts.map(({ seat }) => seat).sort((a, b) => a - b)).toEqual(times(10, (n) => n + 1));
  expect(rulesOf(replies)).toEqual(times(20, () => 'vote.perDay'));
  expect(rowsOf(receipts)).toHaveLength(10);
  const after = await cloud.done(
    'greedy',
    'gallery.page',
    { order: 'upload', theme: null, seed: 0, cursor: null },
    WHEN,
  );
  expect(after.today).toMatchObject({ left: 0 });
  expect(after.today?.entries).toHaveLength(10);
});

test('one request sent eight times at once is one vote, and each reply is its receipt', async () => {
  const replies = await Promise.all(times(8, () => cast('eager', 'e1', 'eager-request')));
  const receipts = receiptsOf(replies);
  expect(receipts).toHaveLength(8);
  expect(new Set(receipts.map(({ id }) => id)).size).toBe(1);
  expect(rowsOf(receipts)).toHaveLength(1);
  for (const reply of replies) if (reply.ok) expect(reply.data.today.left).toBe(9);
});

test('eight taps for one entry at once are one vote, and seven hear the rule', async () => {
  const replies = await Promise.all(times(8, (n) => cast('tapper', 'e2', `tapper-${100 + n}`)));
  expect(receiptsOf(replies)).toHaveLength(1);
  expect(rulesOf(replies)).toEqual(times(7, () => 'vote.perEntryPerDay'));
});

test('two voters never stand in each other’s way', async () => {
  const replies = await Promise.all(
    times(20, (n) =>
      cast(`pair-${n % 2}`, `e${(n >> 1) + 1}`, `pair-request-${n}`, unhurried(n >> 1)),
    ),
  );
  expect(receiptsOf(replies)).toHaveLength(20);
});

test('an honest `left` even when votes overtake each other', async () => {
  const replies = await Promise.all(
    times(5, (n) => cast('quick', `e${n + 1}`, `quick-${100 + n}`, unhurried(n))),
  );
  const lefts = replies.map((reply) => (reply.ok ? reply.data.today.left : null));
  expect(Math.min(...lefts.map((left) => left ?? 99))).toBe(5);
  for (const reply of replies) {
    if (reply.ok) expect(reply.data.today.left).toBeLessThanOrEqual(10 - reply.data.receipt.seat);
  }
});
