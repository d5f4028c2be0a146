import { resolve } from 'node:path';
import { openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { aWork } from '../support/field';
import { MEETING, SCREENING, screeningBench } from '../support/screening';
import { admittedIn, rowOf } from '../support/selecting';

const id = 'candidates';
let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({
    campaign: resolve(__dirname, '../campaigns/open-campaigns/screened.ts'),
  });
});
afterAll(() => cloud.close());

const bench = screeningBench(() => cloud);
/** Works by title, all given to the same two reviewers. */
let works: Record<string, string>;
beforeEach(async () => {
  bench.reset();
  bench.judges({ a: null, b: null });
  const made = (titles: readonly string[], kind: 'image' | 'video') =>
    titles.map((title) => [title, aWork(cloud, { title, kind, state: 'accepted', unit: null })]);
  works = Object.fromEntries([
    ...made(['甲', '乙', '丙', '丁', '戊', '己'], 'image'),
    ...made(['影'], 'video'),
  ]) as typeof works;
  await bench.draw();
});
const entryOf = (title: string): string => works[title] ?? '';

const show = async () => (await cloud.done(ORGANIZER, 'selection.show', { id }, SCREENING)).board;
const refusal = async () => {
  const { revision } = await show();
  const input = { id, revision };
  return (await cloud.fault(ORGANIZER, 'selection.confirm', input, SCREENING)).refusal;
};
async function adjust(title: string, admit: boolean) {
  const { revision } = await show();
  const input = { id, revision, entry: entryOf(title), admit, reason: '组委会集体研究决定' };
  return (await cloud.done(ORGANIZER, 'selection.adjust', input, SCREENING)).board;
}

test('what both pass is a candidate, what one does not pass is out', async () => {
  await bench.answerAll(
    ['a', 'b'],
    (title, openid) => !(title === '乙' && openid === 'b') && !['丙', '丁'].includes(title),
  );
  const board = await show();
  expect(board.groups.map(({ id: group, rows }) => [group, rows.length])).toEqual([
    ['image', 6],
    ['video', 1],
  ]);
  expect(rowOf(board, entryOf('甲'))).toMatchObject({
    verdict: 'in',
    votes: 2,
    rank: 1,
    admitted: true,
  });
  expect(rowOf(board, entryOf('乙'))).toMatchObject({ verdict: 'out', votes: 1, admitted: false });
  expect(admittedIn(board).sort()).toEqual(['甲', '戊', '己', '影'].map(entryOf).sort());
  const confirmed = await bench.confirm();
  expect(confirmed).toMatchObject({ state: 'confirmed' });
  // The list is what the meeting votes on; how many passed a work is nobody's business there.
  const { papers } = await cloud.done('a', 'ballot.papers', { judging: 'meeting' }, MEETING);
  expect(papers.map(({ works: on }) => on.map(({ title }) => title).sort())).toEqual([
    ['己', '戊', '甲'],
    ['影'],
  ]);
  expect(JSON.stringify(papers)).not.toContain('votes');
});

test('before everybody has answered nothing is settled, unless somebody decides', async () => {
  await bench.answerAll(['a'], (title) => title !== '丙');
  await bench.answerAll(['b'], (title) => title !== '乙');
  cloud.database.modify(
    'screening_seats',
    { state: 'passed', reviewer: 'b', entry: entryOf('甲') },
    { $set: { state: 'open' } },
    { merge: true },
  );
  expect(rowOf(await show(), entryOf('甲'))).toMatchObject({ verdict: 'unscreened', votes: 1 });
  expect(await refusal()).toMatchObject({
    rule: 'select.screened',
    reason: '有作品1 件还没有评完，“候选优秀作品”还不能定。',
    facts: { waiting: 1, split: 0 },
  });
  await adjust('甲', true);
  expect(admittedIn(await bench.confirm()).sort()).toEqual(
    ['甲', '丁', '戊', '己', '影'].map(entryOf).sort(),
  );
});

test('more than there are places: the organizer chooses among those that share the last one', async () => {
  await bench.answerAll(['a', 'b'], () => true);
  expect(rowOf(await show(), entryOf('甲')).verdict).toBe('tied-out');
  expect(await refusal()).toMatchObject({ rule: 'select.ties' });
  for (const title of ['甲', '乙', '丙']) await adjust(title, true);
  expect(await refusal()).toMatchObject({ rule: 'select.ties', facts: { tied: 3, free: 1 } });
  await adjust('丁', true);
  expect(admittedIn(await bench.confirm())).toHaveLength(5);
});

test('a work that loses its standing holds nothing up', async () => {
  await bench.answerAll(['a', 'b'], (title) => title !== '甲');
  cloud.database.modify(
    'screening_seats',
    { entry: entryOf('乙') },
    { $set: { state: 'open' } },
    { merge: true, multi: true },
  );
  expect(await refusal()).toMatchObject({ rule: 'select.screened' });
  const struck = { id: entryOf('乙'), revision: 0, ground: 0, reason: '电话是空号，查无此人' };
  await cloud.done(ORGANIZER, 'entry.disqualify', struck, SCREENING);
  expect(admittedIn(await bench.confirm()).sort()).toEqual(
    ['丙', '丁', '戊', '己', '影'].map(entryOf).sort(),
  );
});

test('the organizer’s board of the round says what is still open', async () => {
  const todos = async () => {
    const { tasks } = await cloud.done(ORGANIZER, 'rounds.board', {}, SCREENING);
    const round = tasks.find((one) => one.round === 'screening');
    return round?.todos.map(({ text, count, done }) => [text, count, done]);
  };
  expect(await todos()).toEqual([
    ['评审专家', 2, true],
    ['初评：没有评审人的位置', 0, true],
    ['初评：还没有评完的评审人', 2, false],
    ['“候选优秀作品”名单还没有确认', null, false],
    ['待核准联系人', 0, true],
  ]);
  bench.leaves('b');
  expect((await todos())?.slice(0, 3)).toEqual([
    ['评审专家', 1, true],
    ['初评：没有评审人的位置', 7, false],
    ['初评：还没有评完的评审人', 1, false],
  ]);
});
