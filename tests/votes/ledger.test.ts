import type { VoteReceipt } from '../../miniprogram/shared/contract';
import { sha256 } from '../../miniprogram/shared/ledger/sha256';
import { checkProof } from '../../miniprogram/shared/ledger/verify';
import type { TestCloud } from '../support/cloud';
import { at, CAMPAIGN, openCloud, ROUND } from '../support/cloud';
import { LATER, tallyBench } from '../support/tally';

const DAY_ONE = at('08-05 10:00');
const NEXT_DAY = at('08-06 00:00');

let cloud: TestCloud;
const tally = tallyBench(() => cloud);

beforeAll(async () => {
  cloud = await openCloud({ now: DAY_ONE });
});
beforeEach(() => tally.reset(DAY_ONE));
afterAll(() => cloud.close());

let taps = 0;
const cast = async (who: string, entry: string, when: number): Promise<VoteReceipt> => {
  const request = `request-${(taps += 1)}`.padEnd(16, '0');
  return (await cloud.done(who, 'vote.cast', { entry, request }, when)).receipt;
};
const proofOf = async (who: string, { round, day, seat }: VoteReceipt) =>
  (await cloud.done(who, 'vote.proof', { round, day, seat })).proof;
const show = () => cloud.done('reader', 'ledger.show', {});

test('before the first vote nothing is sealed', async () => {
  await tally.run();
  expect(await show()).toEqual({ head: null, sealedAt: 0, days: [] });
  expect(await cloud.done('reader', 'ledger.seals', { cursor: null })).toEqual({
    items: [],
    next: null,
  });
  expect(await cloud.done('reader', 'votes.mine', { cursor: null })).toEqual({
    items: [],
    next: null,
  });
});

test('a voter can prove on the phone that the vote is in the published log, today and the day after', async () => {
  const receipt = await cast('ann', 'e1', DAY_ONE);
  tally.addRows('e2', 1300, DAY_ONE);
  expect(await proofOf('ann', receipt)).toBeNull();
  await tally.runAt(DAY_ONE + LATER);
  tally.addRows('e3', 3, DAY_ONE + LATER);
  const late = await cast('bob', 'e3', DAY_ONE + LATER);
  // Into windows that are sealed already.
  tally.addRows('e4', 2, DAY_ONE - LATER);
  await tally.runAt(DAY_ONE + 2 * LATER);

  const today = await proofOf('ann', receipt);
  expect(today).toMatchObject({ day: null, seal: { number: 1, rows: 1301 }, head: { size: 3 } });
  expect(checkProof(receipt, CAMPAIGN, today!, sha256)).toEqual({ holds: true });
  expect((await show()).head).toEqual(today?.head);
  expect(checkProof(late, CAMPAIGN, today!, sha256)).toEqual({ holds: false, place: 'vote' });

  await cast('cid', 'e1', NEXT_DAY);
  await tally.runAt(NEXT_DAY + LATER);
  const { days, head } = await show();
  expect(days).toEqual([{ ...today?.head, day: '2027-08-05' }]);
  expect(head).toMatchObject({ size: 4, votes: 1308 });
  for (const [who, own] of [['ann', receipt] as const, ['bob', late] as const]) {
    const posted = await proofOf(who, own);
    expect(posted).toMatchObject({ day: '2027-08-05', head: today?.head });
    expect(checkProof(own, CAMPAIGN, posted!, sha256)).toEqual({ holds: true });
  }
});

test('every row of seals of any size, late ones too, has a proof that holds', async () => {
  const receipts = new Map<string, VoteReceipt>();
  for (const [minute, others] of [0, 511, 512, 1025].entries()) {
    const when = DAY_ONE + minute * LATER;
    receipts.set(`p${minute}`, await cast(`p${minute}`, 'e1', when));
    tally.addRows('e2', others, when);
    await tally.runAt(when + LATER);
  }
  cloud.clock.set(DAY_ONE);
  receipts.set('p9', await cast('p9', 'e1', DAY_ONE + 20_000));
  await tally.runAt(DAY_ONE + 6 * LATER);
  const { head } = await show();
  expect(head).toMatchObject({ size: 5, votes: 1 + 512 + 513 + 1026 + 1 });
  for (const [who, receipt] of receipts) {
    const proof = await proofOf(who, receipt);
    expect(checkProof(receipt, CAMPAIGN, proof!, sha256)).toEqual({ holds: true });
    expect(proof?.head).toEqual(head);
  }
  const { items, next } = await cloud.done('reader', 'ledger.seals', { cursor: null });
  expect(items.map(({ number, rows }) => [number, rows])).toEqual([
    [5, 1],
    [4, 1026],
    [3, 513],
    [2, 512],
    [1, 1],
  ]);
  expect(items[1]?.previous).toBe(items[2]?.hash);
  expect(next).toBeNull();
});

test('pages of seals go on where the last one ended', async () => {
  for (let n = 0; n < 23; n += 1) {
    tally.addRows('e1', 1, DAY_ONE + n * LATER);
    await tally.runAt(DAY_ONE + (n + 1) * LATER);
  }
  const first = await cloud.done('reader', 'ledger.seals', { cursor: null });
  const second = await cloud.done('reader', 'ledger.seals', { cursor: first.next });
  const numbers = [...first.items, ...second.items].map(({ number }) => number);
  expect(numbers).toEqual(Array.from({ length: 23 }, (_, n) => 23 - n));
  expect(second.next).toBeNull();
});

test('shows one’s own votes, newest first, and how each stands', async () => {
  const held = await cast('dora', 'e5', DAY_ONE);
  const voided = await cast('dora', 'e6', DAY_ONE + 1000);
  await cast('dora', 'e7', DAY_ONE + 2000);
  await cast('emil', 'e7', DAY_ONE + 3000);
  const slot = Math.floor(held.window / 120);
  const hold = (entry: string, state: string) => ({
    _id: `${CAMPAIGN}:${ROUND}:${entry}:${slot}`,
    ...{ campaign: CAMPAIGN, round: ROUND, entry, slot, state },
  });
  cloud.database.insert('holds', [
    hold('e5', 'held'),
    hold('e6', 'void'),
    hold('e7', 'released'),
    { ...hold('e7', 'void'), _id: `${CAMPAIGN}:${ROUND}:e7:${slot + 1}`, slot: slot + 1 },
  ]);
  const { items, next } = await cloud.done('dora', 'votes.mine', { cursor: null });
  expect(items.map(({ title, number, standing }) => [title, number, standing])).toEqual([
    ['第7件作品', 7, 'counted'],
    ['第6件作品', 6, 'void'],
    ['第5件作品', 5, 'held'],
  ]);
  expect(items[1]?.receipt).toEqual(voided);
  expect(next).toBeNull();
  cloud.database.remove('holds', {}, { multi: true });
});

test('nobody gets the proof or the list of another’s votes', async () => {
  const { round, day, seat } = await cast('fay', 'e1', DAY_ONE);
  await tally.runAt(DAY_ONE + LATER);
  expect(await cloud.fault('gus', 'vote.proof', { round, day, seat })).toMatchObject({
    code: 'NOT_FOUND',
  });
  expect((await cloud.done('gus', 'votes.mine', { cursor: null })).items).toEqual([]);
});

test.each([
  [{ round: ROUND, day: 'yesterday', seat: 1 }, 'INVALID'],
  [{ round: ROUND, day: '2027-08-05', seat: 0 }, 'INVALID'],
  [{ round: ROUND, day: '2027-08-05', seat: 9 }, 'NOT_FOUND'],
])('there is no vote to prove: %j', async (input, code) => {
  expect(await cloud.fault('ida', 'vote.proof', input)).toMatchObject({ code });
});

test('what the log publishes names no voter', async () => {
  const receipt = await cast('hal', 'e1', DAY_ONE);
  await tally.runAt(DAY_ONE + LATER);
  const secret = cloud
    .all('votes')
    .flatMap(({ voter, voterDay, request }) => [voter, voterDay, request]);
  const text = JSON.stringify([
    await proofOf('hal', receipt),
    await cloud.done('reader', 'ledger.seals', { cursor: null }),
    cloud.all('blocks'),
  ]);
  for (const own of secret) expect(text).not.toContain(String(own));
});
