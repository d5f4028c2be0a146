import type { RoundTask } from '../../miniprogram/shared/contract';
import { anAcceptedEntry, anEntry } from '../support/builders';
import { at, CAMPAIGN, openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { aWork } from '../support/field';
import { inOffice, SHENYANG } from '../support/office';
import { JUDGING, selectingBench } from '../support/selecting';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
});
afterAll(() => cloud.close());
const bench = selectingBench(() => cloud);
beforeEach(() => {
  bench.reset();
  for (const name of ['registrations', 'members', 'editions', 'outcomes'])
    cloud.database.remove(name, {}, { multi: true });
});

const board = async (moment: string): Promise<RoundTask[]> =>
  (await cloud.done(ORGANIZER, 'rounds.board', {}, at(moment))).tasks;
const todosIn = (tasks: RoundTask[], round: string) =>
  tasks.find((task) => task.round === round)?.todos ?? [];
const todo = (tasks: RoundTask[], words: string) =>
  tasks.flatMap(({ todos }) => todos).filter(({ text }) => text.includes(words));

test.each([
  ['07-25 00:00', ['open', 'coming', 'coming', 'coming', 'coming', 'coming', 'coming']],
  ['09-15 23:59', ['past', 'open', 'coming', 'coming', 'coming', 'coming', 'coming']],
  ['09-16 00:00', ['past', 'past', 'open', 'coming', 'coming', 'coming', 'coming']],
  ['10-31 12:00', ['past', 'past', 'past', 'past', 'past', 'open', 'coming']],
  ['12-31 23:58', ['past', 'past', 'past', 'past', 'past', 'past', 'open']],
])('at %s every round is past, open or coming', async (moment, states) => {
  expect((await board(moment)).map(({ state }) => state)).toEqual(states);
});

test('what waits for review and publication is counted once, in the newest round that takes it', async () => {
  await anEntry(cloud);
  await anEntry(cloud);
  await anAcceptedEntry(cloud);
  const early = await board('07-27 10:00');
  expect(todosIn(early, 'early')).toContainEqual({
    text: '待审核作品',
    count: 2,
    done: false,
    url: '/packages/organizer/pages/queue/queue',
  });
  const open = await board('08-05 10:00');
  expect(todo(open, '待审核')).toHaveLength(1);
  expect(todosIn(open, 'preliminary')).toMatchObject([
    { text: '待审核作品', count: 2, done: false },
    { text: '待刊发作品', count: 1, done: false, url: '/packages/organizer/pages/publish/publish' },
    { text: '待核准联系人' },
  ]);
  expect(todosIn(await board('09-20 10:00'), 'preliminary')).toMatchObject([
    { text: '待审核作品', count: 2, done: false },
    { text: '没有刊发的作品', count: 1, done: true },
  ]);
});

test('contacts who wait are named in the round that opened last', async () => {
  cloud.database.insert('registrations', [
    { _id: 'r1', campaign: CAMPAIGN, state: 'submitted', submittedAt: 0 },
    { _id: 'r2', campaign: CAMPAIGN, state: 'approved', submittedAt: 0 },
  ]);
  for (const [moment, round] of [
    ['07-26 10:00', 'early'],
    ['08-05 10:00', 'preliminary'],
    ['09-20 10:00', 'semifinal'],
  ] as const) {
    const tasks = await board(moment);
    expect(todo(tasks, '待核准联系人')).toMatchObject([{ count: 1, done: false }]);
    expect(todosIn(tasks, round)).toEqual(
      expect.arrayContaining([expect.objectContaining({ text: '待核准联系人' })]),
    );
  }
});

test('a list waits until it is confirmed', async () => {
  bench.works(3);
  const before = todosIn(await board('10-02 10:00'), 'selection');
  expect(before[0]).toEqual({
    text: '“入围决赛”名单还没有确认',
    count: null,
    done: false,
    url: '/packages/organizer/pages/selection/selection?id=finalists',
  });
  expect(todosIn(await board('10-02 10:00'), 'semifinal')).toMatchObject([
    { text: '已推荐作品', count: 3, done: true },
  ]);
  await bench.confirm(0);
  expect(todosIn(await board('10-02 10:00'), 'selection')[0]).toMatchObject({
    text: '“入围决赛”名单已确认',
    count: 3,
    done: true,
  });
});

test('judges who have not finished wait', async () => {
  for (let index = 0; index < 2; index += 1)
    aWork(cloud, { recommended: true, votes: { preliminary: 9, final: 501 }, unit: SHENYANG });
  expect(todosIn(await board('10-18 10:00'), 'judging').slice(0, 2)).toMatchObject([
    { text: '评审专家', count: 0, done: false },
    { text: '“进入专家评审”名单还没有确认', done: false },
  ]);
  inOffice(cloud, 'judge-one', { role: 'judge' });
  inOffice(cloud, 'judge-two', { role: 'judge' });
  await bench.confirm(0);
  await bench.confirm(0, 'shortlist', JUDGING);
  const { works } = await cloud.done('judge-one', 'judge.works', { judging: 'experts' }, JUDGING);
  expect(works).toHaveLength(2);
  for (const work of works) {
    const input = {
      judging: 'experts',
      work: work.work,
      revision: work.score?.revision ?? 0,
      reason: '作者是我的亲属',
    };
    await cloud.done('judge-one', 'judge.abstain', input, JUDGING);
  }
  const [judges, busy] = todosIn(await board('10-18 11:00'), 'judging');
  expect(judges).toMatchObject({ text: '评审专家', count: 2, done: true });
  expect(busy).toMatchObject({ text: '专家评审：还没有评完的专家', count: 1, done: false });
});

test.each([
  ['open', '获奖结果还没有公布', false],
  ['published', '获奖结果已公布', true],
  ['withdrawn', '获奖结果已撤回', false],
])('results that are %s', async (state, text, done) => {
  cloud.database.insert('outcomes', [
    { _id: CAMPAIGN, revision: 0, state, given: [], taken: [], published: [] },
  ]);
  expect(todosIn(await board('11-02 10:00'), 'announcement')[0]).toEqual({
    text,
    count: null,
    done,
    url: '/packages/organizer/pages/awards/awards',
  });
  expect(todosIn(await board('10-20 10:00'), 'announcement')).toEqual([]);
});
