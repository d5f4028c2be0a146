import { resolve } from 'node:path';
import { openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { aWork } from '../support/field';
import { inOffice } from '../support/office';
import { admittedIn, JUDGING, rowOf, SELECTING, selectingBench } from '../support/selecting';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({
    campaign: resolve(__dirname, '../campaigns/open-campaigns/chosen-lists.ts'),
  });
  inOffice(cloud, 'judge', { role: 'judge' });
});
afterAll(() => cloud.close());

const bench = selectingBench(() => cloud);
const { show, confirm, disqualify } = bench;
const names = ['submitted', 'accepted', 'published', 'rejected'] as const;
let works: Record<(typeof names)[number] | 'popular' | 'struck' | 'unread', string>;
beforeEach(() => {
  bench.reset();
  const inState = (state: (typeof names)[number]) => [state, aWork(cloud, { state })];
  works = {
    ...Object.fromEntries(names.map(inState)),
    popular: aWork(cloud, { votes: { preliminary: 3 }, kind: 'video' }),
    struck: aWork(cloud, { votes: { preliminary: 2 } }),
    unread: aWork(cloud, { state: 'submitted' }),
  } as typeof works;
  const passed = { history: { at: 0, state: 'accepted', reason: null, edition: null } };
  cloud.database.modify(
    'entries',
    { state: 'published' },
    { $push: passed },
    { merge: true, multi: true },
  );
});

const entriesIn = async (id: string, when: number): Promise<string[]> =>
  (await show(id, when)).groups.flatMap(({ rows }) => rows.map(({ entry }) => entry)).sort();

test('the pool of published works holds those, and those struck after they were', async () => {
  // Disqualified before anybody published it: it was never in the pool.
  const early = { id: works.unread, revision: 0, ground: 0, reason: '电话是空号，查无此人' };
  await cloud.done(ORGANIZER, 'entry.disqualify', early, SELECTING);
  expect(await entriesIn('popular', SELECTING)).toEqual(
    [works.published, works.popular, works.struck].sort(),
  );
  await disqualify(works.struck);
  const board = await show('popular');
  expect(rowOf(board, works.struck)).toMatchObject({ admitted: false, verdict: 'out' });
  expect(admittedIn(board)).toEqual([works.popular, works.published]);
  await confirm(0, 'popular');
  expect(bench.hung()).toEqual([works.popular, works.published].sort());
});

test('people choose from accepted works, by kind, and nobody else is in', async () => {
  const board = await show('chosen', JUDGING);
  expect(await entriesIn('chosen', JUDGING)).toEqual(
    [works.accepted, works.published, works.popular, works.struck].sort(),
  );
  expect(board.groups.map(({ id }) => id)).toEqual(['image', 'video']);
  expect(admittedIn(board)).toEqual([]);
  const input = bench.adjusting(works.accepted, 0, { id: 'chosen' });
  await cloud.done(ORGANIZER, 'selection.adjust', input, JUDGING);
  expect(admittedIn(await confirm(1, 'chosen', JUDGING))).toEqual([works.accepted]);
});

test('each judging looks at its own: a pool while people choose from it, else the last list', async () => {
  const seen = async (judging: string) => {
    const { works: served } = await cloud.done('judge', 'judge.works', { judging }, JUDGING);
    const entries = new Map(cloud.all('judged_works').map(({ _id, entry }) => [_id, entry]));
    return served.map(({ work }) => entries.get(work)).sort();
  };
  const refusals = async () =>
    (await cloud.done('judge', 'judge.desk', {}, JUDGING)).judgings.map(({ id, refusal }) => [
      id,
      refusal?.rule ?? null,
    ]);
  expect(await seen('screening')).toEqual(
    [works.accepted, works.published, works.popular, works.struck].sort(),
  );
  expect(await seen('meeting')).toEqual([]);
  expect(await refusals()).toEqual([
    ['meeting', 'score.window'],
    ['screening', null],
    ['early', 'score.window'],
  ]);
  await confirm(0, 'popular');
  expect(await seen('early')).toEqual([works.popular, works.struck].sort());
  const input = bench.adjusting(works.accepted, 0, { id: 'chosen' });
  await cloud.done(ORGANIZER, 'selection.adjust', input, JUDGING);
  await confirm(1, 'chosen', JUDGING);
  expect(await seen('meeting')).toEqual([works.accepted]);
  expect(await seen('early')).toEqual([works.popular, works.struck].sort());
});
