import { join } from 'node:path';
import type { Output } from '../../miniprogram/shared/contract';
import type { Reply } from '../../miniprogram/shared/reply';
import { addExhibits } from '../support/bench/bench-cloud';
import type { TestCloud } from '../support/cloud';
import { at, openCloud } from '../support/cloud';

type Cast = Reply<Output<'vote.cast'>>;

const WHEN = at('08-05 10:00');
/** Many more than are under way at a time; 100 000 calls are the size of `npm run bench -- race`. */
const VOTERS = 160;
const TIMES = 8;
/** Voters whose eight calls are under way at the same moment. */
const AT_A_TIME = 16;
const ENTRIES = 20;

let cloud: TestCloud;
beforeAll(async () => {
  // The seats are tried here: a thousand questions to WeChat would only take time.
  const campaign = join(__dirname, '../campaigns/open-campaigns/unasked-risk.ts');
  cloud = await openCloud({ now: WHEN, campaign });
  await addExhibits(cloud, 1, ENTRIES);
});
afterAll(() => cloud.close());

const entryOf = (voter: number) => `e${1 + (voter % ENTRIES)}`;

/** Every second voter repeats one request, as a phone retries; the others tap eight times. */
const requestOf = (voter: number, time: number) =>
  voter % 2 === 0 ? `retry-${voter}` : `tap-${voter}-${time}`;

const castAll = (voter: number): Promise<Cast[]> =>
  Promise.all(
    Array.from({ length: TIMES }, (_, time) => {
      const input = { entry: entryOf(voter), request: `${requestOf(voter, time)}-request` };
      return cloud.ask(`voter-${voter}`, 'vote.cast', input);
    }),
  );

test('voters who send the same vote eight times in parallel have one vote each', async () => {
  const replies = new Map<number, Cast[]>();
  const waiting = Array.from({ length: VOTERS }, (_, voter) => voter);
  const work = async () => {
    for (let voter = waiting.pop(); voter !== undefined; voter = waiting.pop()) {
      replies.set(voter, await castAll(voter));
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));

  const rows = cloud.all('votes');
  expect(rows).toHaveLength(VOTERS);
  expect(new Set(rows.map(({ voter }) => voter)).size).toBe(VOTERS);
  const ids = new Set(rows.map(({ receipt }) => receipt));
  for (const [voter, own] of replies) {
    const receipts = own.flatMap((reply) => (reply.ok ? [reply.data.receipt] : []));
    const rules = own.flatMap((reply) => (reply.ok ? [] : [reply.error.refusal?.rule]));
    // A retry hears its receipt again; another tap hears the rule.
    expect(receipts).toHaveLength(voter % 2 === 0 ? TIMES : 1);
    expect(rules).toEqual(
      Array.from({ length: TIMES - receipts.length }, () => 'vote.perEntryPerDay'),
    );
    expect(new Set(receipts.map(({ id }) => id)).size).toBe(1);
    expect(receipts.every(({ id, entry }) => ids.has(id) && entry === entryOf(voter))).toBe(true);
  }
  cloud.clock.set(WHEN + 600_000);
  expect(await cloud.runTimer('scheduler')).toEqual({ votes: VOTERS });
});
