import { receiptId } from '../../miniprogram/shared/ledger/receipt';
import { sha256 } from '../../miniprogram/shared/ledger/sha256';
import { anAcceptedEntry, anEdition } from '../support/builders';
import type { TestCloud } from '../support/cloud';
import { at, openCloud } from '../support/cloud';
import { together } from '../support/together';

let cloud: TestCloud;
let entries: string[];
let requests = 0;

beforeAll(async () => {
  cloud = await openCloud();
  const made: { id: string }[] = [];
  for (let n = 0; n < 12; n += 1) made.push(await anAcceptedEntry(cloud, { owner: `author-${n}` }));
  await anEdition(cloud, made);
  entries = made.map(({ id }) => id);
});
afterAll(() => cloud.close());

const request = () => `request-${String((requests += 1)).padStart(4, '0')}`;
const entry = (n: number) => entries[n]!;
const vote = (voter: string, n: number, when?: number) =>
  cloud.done(voter, 'vote.cast', { entry: entry(n), request: request() }, when);
const refusal = async (voter: string, n: number, when?: number) =>
  (await cloud.fault(voter, 'vote.cast', { entry: entry(n), request: request() }, when)).refusal;

describe('vote.cast', () => {
  it('gives a receipt and what is left of the day', async () => {
    const { receipt, today } = await vote('first', 0, at('08-05 10:00'));
    expect(receipt).toMatchObject({
      entry: entry(0),
      round: 'preliminary',
      day: '2027-08-05',
      seat: 1,
    });
    expect(today).toMatchObject({ limit: 10, left: 9, entries: [entry(0)], refusal: null });
    const row = cloud.all('votes').find((vote) => vote.receipt === receipt.id);
    expect(row).toMatchObject({ entry: entry(0), at: receipt.at });
    expect(receipt.id).toBe(receiptId(String(row?.request), receipt.nonce, sha256));
    expect(JSON.stringify(row)).not.toContain('first');
  });

  it('refuses a second vote for the same entry on the same day, quoting the rule', async () => {
    await vote('twice', 0, at('08-05 00:00'));
    const said = await refusal('twice', 0, at('08-05 23:59:59'));
    expect(said).toMatchObject({
      rule: 'vote.perEntryPerDay',
      facts: { votesForEntryToday: 1, perEntryPerDay: 1 },
      remedy: '明天 0:00 起可以再投。',
    });
    expect(said?.source).toHaveProperty('reading');
  });

  it('takes the same vote again on the next day', async () => {
    await vote('daily', 0, at('08-05 23:59:59'));
    const { receipt, today } = await vote('daily', 0, at('08-06 00:00'));
    expect(receipt).toMatchObject({ day: '2027-08-06', seat: 1 });
    expect(today.left).toBe(9);
  });

  it('takes the tenth vote of a day and refuses the eleventh', async () => {
    const unhurried = (n: number) => at('08-05 10:00') + n * 1000;
    for (let n = 0; n < 9; n += 1) await vote('busy', n, unhurried(n));
    expect((await vote('busy', 9, unhurried(9))).today.left).toBe(0);
    expect(await refusal('busy', 10, unhurried(10))).toMatchObject({
      rule: 'vote.perDay',
      facts: { votesToday: 10, perDay: 10 },
    });
  });

  it('answers the same request with the same receipt', async () => {
    const input = { entry: entry(0), request: request() };
    const first = await cloud.done('again', 'vote.cast', input);
    const second = await cloud.done('again', 'vote.cast', input);
    expect(second).toEqual(first);
  });

  it('does not know an entry that is not published', async () => {
    const hidden = await anAcceptedEntry(cloud, { owner: 'hidden' });
    for (const id of [hidden.id, 'nobody']) {
      const fault = await cloud.fault('lost', 'vote.cast', { entry: id, request: request() });
      expect(fault.code).toBe('NOT_FOUND');
    }
  });

  it('asks WeChat who it is', async () => {
    const input = { entry: entry(0), request: request() };
    expect((await cloud.fault(null, 'vote.cast', input)).code).toBe('UNIDENTIFIED');
  });

  it.each([
    {},
    { entry: 7, request: 'request-1' },
    { entry: '', request: 'request-1' },
    { entry: 'e', request: '$' },
  ])('does not take %j for a vote', async (input) => {
    expect((await cloud.fault('odd', 'vote.cast', input as never)).code).toBe('INVALID');
  });
});

describe('vote.window: 初选阶段（8月1日—9月15日）', () => {
  it.each([
    ['the end of 7-31', at('07-31 23:59:50'), '投票还没有开始。'],
    ['the beginning of 9-16', at('09-16'), '投票已于9月15日 24:00截止。'],
    ['between the rounds', at('10-03 12:00'), '投票已于9月15日 24:00截止。'],
  ])('refuses at %s', async (_name, when, reason) => {
    expect(await refusal('early', 0, when)).toMatchObject({ rule: 'vote.window', reason });
  });

  it.each([
    ['the beginning of 8-01', at('08-01'), '2027-08-01'],
    ['the end of 9-15', at('09-15 23:59:50'), '2027-09-15'],
  ])('accepts at %s', async (_name, when, day) => {
    expect((await vote('punctual', 0, when)).receipt.day).toBe(day);
  });

  it('says on the last day that there is no tomorrow', async () => {
    await vote('late', 1, at('09-15 23:00'));
    expect((await refusal('late', 1, at('09-15 23:30')))?.remedy).toBe(
      '本轮投票今天截止，已投的票都有效。',
    );
  });

  it('does not carry the preliminary exhibits into the final by themselves', async () => {
    const input = { entry: entry(0), request: request() };
    const fault = await cloud.fault('final', 'vote.cast', input, at('10-08'));
    expect(fault.code).toBe('NOT_FOUND');
  });
});

describe('cost of a warm vote', () => {
  it('is three calls in two hops, one of them a write', async () => {
    await vote('warm', 0);
    cloud.meter.start();
    await together(cloud, 2, () => vote('warm', 1));
    const calls = cloud.meter.stop().filter(({ functionName }) => functionName === 'voting');
    expect(calls.map(({ collection }) => collection).sort()).toEqual([
      'exhibits',
      'votes',
      'votes',
    ]);
    const reads = calls.filter(({ write }) => !write);
    const [insert, ...moreWrites] = calls.filter(({ write }) => write);
    expect(reads).toHaveLength(2);
    expect(moreWrites).toEqual([]);
    // Side by side: each began before the other had ended.
    expect(Math.max(...reads.map(({ startedAt }) => startedAt))).toBeLessThan(
      Math.min(...reads.map(({ endedAt }) => endedAt)),
    );
    expect(insert!.startedAt).toBeGreaterThan(Math.max(...reads.map(({ endedAt }) => endedAt)));
  });

  it('reads a handful of documents however many there are', async () => {
    cloud.meter.start();
    await vote('frugal', 0);
    const examined = cloud.meter.stop().reduce((sum, { docsExamined }) => sum + docsExamined, 0);
    expect(examined).toBeLessThan(20);
  });
});
