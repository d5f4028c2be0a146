import type { UnitRef } from '../../miniprogram/shared/contract';
import { at, openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { recommendBench } from '../support/recommending';
import { RECOMMENDING, votesFor } from '../support/units';
import { eventOf } from '../support/event-of';

const OPENS = at('09-16');
const CLOSES = at('10-01') - 1;

let cloud: TestCloud;
let shenyang: UnitRef;
let dalian: UnitRef;
const { clear, open, published, recommend, refusal, seats, tap, withdraw } = recommendBench(
  () => cloud,
);

beforeAll(async () => {
  cloud = await openCloud();
  ({ shenyang, dalian } = await open());
});
beforeEach(clear);
afterAll(() => cloud.close());

const still = async (who: string, entry: string, when: number) =>
  (await cloud
    .as(who, { at: when, still: true })
    .call('union', eventOf('union.recommend', { entry, request: tap() }))) as {
    ok: boolean;
    error?: { refusal?: { rule: string } };
  };

describe('网民投票数量超过200票，否则不能推荐', () => {
  test.each([
    [0, 'gate.recommendable'],
    [200, 'gate.recommendable'],
    [201, null],
  ])('%i votes in the ledger: %s', async (votes, rule) => {
    const entry = published(votes);
    if (rule === null) {
      const { candidate, desk } = await recommend('li', entry);
      expect(candidate).toMatchObject({ entry, votes, needed: 201, seat: { seat: 1 } });
      expect(desk.quotas[0]?.taken).toMatchObject([{ entry, votes, by: '李建国', seat: 1 }]);
      return;
    }
    expect(await refusal('li', entry)).toMatchObject({ rule, facts: { votes, needed: 201 } });
    expect(seats()).toEqual([]);
  });

  test('what an exhibit shows decides nothing', async () => {
    const entry = published(200);
    const change = { $set: { votes: 9999, heat: 9_999_000_000 } };
    cloud.database.modify('exhibits', { entry }, change, { merge: true });
    expect((await refusal('li', entry))?.rule).toBe('gate.recommendable');
  });

  test('votes of another round do not count', async () => {
    const entry = published(200);
    votesFor(cloud, entry, 50, at('10-09 10:00'), 'final');
    expect((await refusal('li', entry))?.rule).toBe('gate.recommendable');
  });

  test('the vote of the last millisecond counts', async () => {
    const entry = published(200);
    votesFor(cloud, entry, 1, OPENS - 1);
    expect((await recommend('li', entry)).candidate.votes).toBe(201);
  });
});

describe('复赛阶段（9月16日—9月30日）', () => {
  test.each([
    ['the last ms of voting', OPENS - 1, 'recommend.window'],
    ['the first ms of the round', OPENS, 'recommend.tally'],
    ['15 s after voting closed, less 1 ms', OPENS + 14_998, 'recommend.tally'],
    ['15 s after voting closed', OPENS + 14_999, null],
    ['the last ms of the round', CLOSES, null],
    ['the first ms after it', CLOSES + 1, 'recommend.window'],
  ])('%s', async (_, when, rule) => {
    const entry = published(201);
    const reply = await still('li', entry, when);
    expect(reply.error?.refusal?.rule ?? null).toBe(rule);
    expect(seats()).toHaveLength(rule === null ? 1 : 0);
  });
});

describe('每个工会可推荐10张图片、3个小视频', () => {
  test.each([
    ['image', 10],
    ['video', 3],
  ] as const)('%s seats are %i, and a freed one can be taken again', async (kind, max) => {
    const entries = Array.from({ length: max + 1 }, () =>
      published(201, shenyang, kind === 'video' ? kind : undefined),
    );
    for (const [index, entry] of entries.slice(0, max).entries())
      expect((await recommend(index % 2 === 0 ? 'li' : 'zhao', entry)).candidate.seat).toEqual({
        quota: `${kind}-seats`,
        seat: index + 1,
      });
    const last = entries[max] ?? '';
    expect(await refusal('li', last)).toMatchObject({
      rule: 'recommend.quota',
      facts: { taken: max, max },
    });
    // 产业工会联络的大型企业具有同等推荐资格和标准: another unit's seats are its own.
    const other = published(201, dalian);
    expect((await recommend('wang', other)).candidate.seat).toEqual({
      quota: 'image-seats',
      seat: 1,
    });
    await withdraw('zhao', entries[1] ?? '');
    expect((await recommend('li', last)).candidate.seat).toEqual({
      quota: `${kind}-seats`,
      seat: 2,
    });
  });
});

describe('an entry', () => {
  test('of another unit, or of none', async () => {
    expect((await refusal('li', published(201, dalian)))?.rule).toBe('recommend.unit');
    expect((await refusal('li', published(201, null)))?.rule).toBe('recommend.unit');
  });

  test('that nobody knows', async () => {
    const input = { entry: 'nothing', request: tap() };
    expect((await cloud.fault('li', 'union.recommend', input, RECOMMENDING)).code).toBe(
      'NOT_FOUND',
    );
  });

  test('takes one seat of one unit, also when it was given to another unit since', async () => {
    const entry = published(201);
    await recommend('li', entry);
    expect(await refusal('zhao', entry)).toMatchObject({ rule: 'recommend.once' });
    cloud.database.modify(
      'entries',
      { _id: entry },
      { $set: { belongsTo: dalian } },
      { merge: true },
    );
    expect(await refusal('wang', entry)).toMatchObject({ rule: 'recommend.once' });
    expect((await refusal('wang', entry))?.reason).toContain('沈阳市总工会');
    expect(seats()).toHaveLength(1);
  });

  test('that was disqualified can no longer be recommended', async () => {
    const entry = published(201);
    const ground = { id: entry, revision: 2, ground: 0, reason: '作者资料不实' };
    await cloud.done(ORGANIZER, 'entry.disqualify', ground, RECOMMENDING);
    expect((await refusal('li', entry))?.rule).toBe('recommend.state');
    const { items } = await cloud.done(
      'li',
      'union.candidates',
      { kind: null, cursor: null },
      RECOMMENDING,
    );
    expect(items).toEqual([]);
  });
});
