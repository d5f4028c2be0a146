import type { Candidate, UnitRef } from '../../miniprogram/shared/contract';
import { at, CAMPAIGN, openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { aContact, aPublished, aUnit, counted, RECOMMENDING, votesFor } from '../support/units';

const WHY = '换一件更合适的作品';
const OPENS = at('09-16');
const MINUTE = 60_000;
const CLOSES = at('10-01') - 1;

let cloud: TestCloud;
let shenyang: UnitRef;
let dalian: UnitRef;
let number = 0;
let taps = 0;

beforeAll(async () => {
  cloud = await openCloud();
  shenyang = await aUnit(cloud, '沈阳市总工会');
  dalian = await aUnit(cloud, '大连市总工会');
  await aContact(cloud, 'li', shenyang);
  await aContact(cloud, 'zhao', shenyang, { phone: '13900002222' });
  await aContact(cloud, 'wang', dalian, { phone: '13900003333' });
});
afterAll(() => cloud.close());

const tap = () => `tap-${String((taps += 1)).padStart(8, '0')}`;
const published = (votes: number, unit: UnitRef | null = shenyang, kind?: 'video') =>
  aPublished(cloud, { number: (number += 1), unit, votes, ...(kind && { kind }) });
const recommend = (who: string, entry: string, when = RECOMMENDING, request = tap()) =>
  cloud.done(who, 'union.recommend', { entry, request }, when);
const refusal = async (who: string, entry: string, when = RECOMMENDING) => {
  const input = { entry, request: tap() };
  return (await cloud.fault(who, 'union.recommend', input, when)).refusal;
};
const withdraw = (who: string, entry: string, when = RECOMMENDING) =>
  cloud.done(who, 'union.withdraw', { entry, reason: WHY }, when);
const clear = () => {
  for (const name of ['recommendations', 'exhibits', 'entries', 'votes', 'windows', 'tallies'])
    cloud.database.remove(name, {}, { multi: true });
};
const seats = () => cloud.all('recommendations');
const still = async (who: string, entry: string, when: number) =>
  (await cloud
    .as(who, { at: when, still: true })
    .call('union', { action: 'union.recommend', input: { entry, request: tap() } })) as {
    ok: boolean;
    error?: { refusal?: { rule: string } };
  };

beforeEach(clear);

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

describe('again', () => {
  test('the same tap gives the same seat and one trace', async () => {
    const entry = published(201);
    const request = tap();
    const first = await recommend('li', entry, RECOMMENDING, request);
    const again = await recommend('li', entry, RECOMMENDING, request);
    expect(again.candidate.seat).toEqual(first.candidate.seat);
    expect(seats()).toHaveLength(1);
    expect(traces(entry)).toEqual(['recommend']);
  });

  test('withdrawn and recommended again leaves three traces and one seat', async () => {
    const entry = published(201);
    const request = tap();
    await recommend('li', entry, RECOMMENDING, request);
    const { candidate, desk } = await withdraw('zhao', entry, RECOMMENDING + MINUTE);
    expect(candidate).toMatchObject({ seat: null, refusals: [] });
    expect(desk.quotas[0]?.taken).toEqual([]);
    // The first tap, sent again late, does not undo the withdrawal.
    const late = { entry, request };
    expect((await cloud.fault('li', 'union.recommend', late, RECOMMENDING)).code).toBe('CONFLICT');
    expect(seats()).toEqual([]);
    await recommend('li', entry, RECOMMENDING + 2 * MINUTE);
    expect(seats()).toHaveLength(1);
    expect(traces(entry)).toEqual(['recommend', 'withdraw', 'recommend']);
  });

  test('one name for two taps on two entries makes two recommendations', async () => {
    const [one, two] = [published(201), published(201)];
    const request = tap();
    await recommend('li', one, RECOMMENDING, request);
    await recommend('li', two, RECOMMENDING, request);
    expect(seats()).toHaveLength(2);
    expect([...traces(one), ...traces(two)]).toEqual(['recommend', 'recommend']);
  });
});

/** What was done with a recommendation of an entry, in order. */
const traces = (entry: string): unknown[] =>
  cloud
    .all('decisions')
    .filter(({ subject }) => String(subject).startsWith('recommendation:'))
    .filter(({ subject }) => String(subject).includes(entry))
    .sort((a, b) => Number(a['at']) - Number(b['at']))
    .map(({ verb }) => verb);

describe('withdrawing', () => {
  test('asks for a reason, and for a recommendation of this unit', async () => {
    const entry = published(201);
    await recommend('li', entry);
    const short = { entry, reason: '换' };
    expect(await cloud.fault('li', 'union.withdraw', short, RECOMMENDING)).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'reason' }],
    });
    const other = { entry, reason: WHY };
    expect((await cloud.fault('wang', 'union.withdraw', other, RECOMMENDING)).code).toBe(
      'CONFLICT',
    );
    expect(seats()).toHaveLength(1);
  });

  test('ends with the round', async () => {
    const entry = published(201);
    await recommend('li', entry);
    const fault = await cloud.fault(
      'li',
      'union.withdraw',
      { entry, reason: WHY },
      at('10-01 00:00'),
    );
    expect(fault.refusal?.rule).toBe('recommend.withdraw');
    expect(seats()).toHaveLength(1);
  });

  test('that broke off before the seat was freed is finished by whoever looks', async () => {
    const entry = published(201);
    await recommend('li', entry);
    const [seat] = seats();
    cloud.database.insert('decisions', [
      {
        _id: `recommendation:${String(seat?.['request'])}:2`,
        campaign: CAMPAIGN,
        subject: `recommendation:${String(seat?.['request'])}`,
        title: '作品',
        verb: 'withdraw',
        actor: 'zhao',
        actorName: '赵',
        actorRole: 'contact',
        reason: WHY,
        before: {},
        after: {},
        rule: null,
        at: RECOMMENDING,
      },
    ]);
    const { desk } = await cloud.done('li', 'union.desk', {}, RECOMMENDING);
    expect(desk.quotas[0]?.taken).toEqual([]);
    expect(seats()).toEqual([]);
  });

  test('a seat whose trace was not written gets it from whoever looks', async () => {
    const entry = published(201);
    await recommend('li', entry);
    cloud.database.remove('decisions', { verb: 'recommend' }, { multi: true });
    expect(traces(entry)).toEqual([]);
    await cloud.done('zhao', 'union.desk', {}, RECOMMENDING);
    expect(traces(entry)).toEqual(['recommend']);
  });
});

describe('the candidates', () => {
  const all = async (who: string, kind: 'image' | 'video' | null = null, when = RECOMMENDING) => {
    const found: Candidate[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: Candidate[]; next: string | null } = await cloud.done(
        who,
        'union.candidates',
        { kind, cursor },
        when,
      );
      found.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);
    return found;
  };

  test('are the own unit’s, most votes first, each with all that stands against it', async () => {
    const entries = [199, 201, 230].map((votes) => published(votes));
    published(300, dalian);
    published(300, null);
    const video = published(10, shenyang, 'video');
    await counted(cloud);
    await recommend('li', entries[1] ?? '');
    const found = await all('zhao');
    expect(found.map(({ entry, votes }) => [entry, votes])).toEqual([
      [entries[2], 230],
      [entries[1], 201],
      [entries[0], 199],
      [video, 10],
    ]);
    expect(found.map(({ refusals }) => refusals.map(({ rule }) => rule))).toEqual([
      [],
      ['recommend.once'],
      ['gate.recommendable'],
      ['gate.recommendable'],
    ]);
    expect(found[2]?.refusals[0]?.remedy).toBe('还差 2 票。');
    expect((await all('zhao', 'video')).map(({ entry }) => entry)).toEqual([video]);
  });

  test('several rules may stand against one', async () => {
    const entry = published(5);
    await counted(cloud);
    const [candidate] = await all('li', null, at('08-20 10:00'));
    expect(candidate).toMatchObject({ entry, votes: 5 });
    expect(candidate?.refusals.map(({ rule }) => rule)).toEqual([
      'recommend.window',
      'gate.recommendable',
    ]);
  });

  test('come in pages, none twice and none missing', async () => {
    const entries = Array.from({ length: 45 }, () => published(1));
    const found = await all('li');
    expect(found.map(({ entry }) => entry)).toEqual(entries);
  });

  test('show the ledger when the timer has not counted the last votes', async () => {
    const entry = published(201);
    const [candidate] = await all('li');
    expect(candidate).toMatchObject({ entry, votes: 201, refusals: [] });
    expect((await cloud.done('li', 'union.desk', {}, RECOMMENDING)).desk.frozen).toBe(false);
    await counted(cloud);
    const { desk } = await cloud.done('li', 'union.desk', {}, RECOMMENDING);
    expect(desk).toMatchObject({
      frozen: true,
      counts: { uploaded: 1, published: 1, passed: 1 },
      recommend: null,
      withdraw: null,
      upload: { rule: 'submission.window' },
    });
  });
});

describe('a contact', () => {
  test('of a 网信办 recommends and uploads nothing', async () => {
    const office = await aUnit(cloud, '沈阳市委网信办', 'internet');
    await aContact(cloud, 'sun', office, { phone: '13900004444' });
    const entry = published(201, office);
    expect((await refusal('sun', entry))?.rule).toBe('recommend.contact');
    const { desk } = await cloud.done('sun', 'union.desk', {}, RECOMMENDING);
    expect(desk).toMatchObject({
      acts: false,
      recommend: { rule: 'recommend.contact' },
      withdraw: { rule: 'recommend.contact' },
      upload: { rule: 'batch.contact' },
      quotas: [],
    });
  });

  test('who was revoked is refused at the next call', async () => {
    const id = await aContact(cloud, 'qian', shenyang, { phone: '13900005555' });
    const entry = published(201);
    await recommend('qian', entry);
    const reason = '已调离工会岗位';
    await cloud.done(ORGANIZER, 'contact.revoke', { id, revision: 1, reason });
    const input = { entry, request: tap() };
    expect((await cloud.fault('qian', 'union.recommend', input, RECOMMENDING)).code).toBe(
      'FORBIDDEN',
    );
    // What was recommended for the unit stands.
    expect(seats()).toHaveLength(1);
  });
});
