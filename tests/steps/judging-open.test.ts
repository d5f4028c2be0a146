import { resolve } from 'node:path';
import { at, CAMPAIGN, openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { aWork } from '../support/field';
import { ANNOUNCING, JUDGING, marks } from '../support/judged';
import { DALIAN, inOffice, SHENYANG } from '../support/office';

const judging = 'experts';
let cloud: TestCloud;
const works: string[] = [];
beforeAll(async () => {
  cloud = await openCloud({
    campaign: resolve(__dirname, '../campaigns/open-campaigns/no-lists.ts'),
  });
  inOffice(cloud, 'judge', { role: 'judge', unit: DALIAN });
  works.push(
    aWork(cloud, { title: '沈阳的作品', votes: { preliminary: 3 } }),
    aWork(cloud, { title: '个人的作品', unit: null }),
    aWork(cloud, { title: '大连的作品', unit: DALIAN }),
  );
  for (const state of ['submitted', 'accepted', 'rejected', 'disqualified'] as const)
    aWork(cloud, { title: `${state}的作品`, state });
});
afterAll(() => cloud.close());

const listed = () => cloud.done('judge', 'judge.works', { judging }, JUDGING);

test('without a list, judges look at the published works that came so far', async () => {
  const desk = await cloud.done('judge', 'judge.desk', {}, JUDGING);
  expect(desk.judgings).toMatchObject([{ id: judging, total: 2, excluded: 1, refusal: null }]);
  const titles = (await listed()).works.map(({ title }) => title);
  expect(titles.sort()).toEqual(['个人的作品', '沈阳的作品'].sort());

  const late = aWork(cloud, { title: '后来的作品' });
  expect((await listed()).works).toHaveLength(3);
  const out = { id: late, revision: 2, ground: 0, reason: '电话是空号，查无此人' };
  await cloud.done(ORGANIZER, 'entry.disqualify', out, JUDGING);
  expect((await listed()).works).toHaveLength(2);
});

test('a campaign that hides neither unit nor votes shows them, and nothing else', async () => {
  const found = (await listed()).works.find(({ title }) => title === '沈阳的作品');
  expect(found).toMatchObject({ unit: SHENYANG.name, votes: 3 });
  const replied = JSON.stringify({ ...found, pieces: [] });
  for (const secret of [works[0]!, 'author', 'number', 'sha256'])
    expect(replied).not.toContain(secret);
});

test('what they say ranks the works, and the results can be published', async () => {
  for (const { work, title } of (await listed()).works) {
    const points = { marks: marks(title === '沈阳的作品' ? {} : { idea: 1 }), comment: '' };
    const said = { judging, work, revision: 0, ...points, submit: true };
    const { work: kept } = await cloud.done('judge', 'judge.score', said, JUDGING);
    expect(kept.unit).toBe(title === '沈阳的作品' ? SHENYANG.name : '个人');
  }
  const { lines } = await cloud.done(ORGANIZER, 'scores.show', { judging: null }, JUDGING);
  expect(lines.map(({ entry, rank }) => [entry, rank])).toEqual([
    [works[0], 1],
    [works[1], 2],
    [works[2], null],
  ]);
  const { board } = await cloud.done(ORGANIZER, 'awards.show', {}, ANNOUNCING);
  expect(board.awards[0]!.places[0]!.lines.map(({ entry }) => entry)).toEqual(works.slice(0, 2));
});

test('more works than one read gives all get their names', async () => {
  const known = cloud.all('judged_works').length;
  cloud.database.insert(
    'judged_works',
    Array.from({ length: 1000 }, (_, index) => ({
      _id: `0${String(index).padStart(15, '0')}`,
      key: `${CAMPAIGN}:${judging}:gone-${String(index)}`,
      campaign: CAMPAIGN,
      judging,
      entry: `gone-${String(index)}`,
    })),
  );
  expect((await listed()).works).toHaveLength(2);
  aWork(cloud, { title: '第一千零一件', submittedAt: at('08-30') });
  expect((await listed()).works).toHaveLength(3);
  expect(cloud.all('judged_works')).toHaveLength(known + 1001);
});
