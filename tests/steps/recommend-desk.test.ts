import type { Candidate, UnitRef } from '../../miniprogram/shared/contract';
import { at, openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { recommendBench } from '../support/recommending';
import { aContact, aUnit, counted, RECOMMENDING } from '../support/units';

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

test('a seat of a disqualified work is struck, and can be freed', async () => {
  const entry = published(201);
  await recommend('li', entry);
  const ground = { id: entry, revision: 2, ground: 0, reason: '电话是空号' };
  await cloud.done(ORGANIZER, 'entry.disqualify', ground, RECOMMENDING);
  const { desk } = await cloud.done('li', 'union.desk', {}, RECOMMENDING);
  expect(desk.quotas[0]?.taken).toHaveLength(1);
  expect(desk.quotas[0]?.taken[0]?.struck).toContain('电话是空号');
  const freed = await withdraw('li', entry);
  expect(freed.desk.quotas[0]?.taken).toEqual([]);
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
