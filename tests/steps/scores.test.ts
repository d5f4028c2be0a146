import type { Input } from '../../miniprogram/shared/contract';
import { at, CAMPAIGN, openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { ANNOUNCING, aShortlist, entryId, JUDGING, marks, sweep } from '../support/judged';
import { DALIAN, inOffice, SHENYANG } from '../support/office';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
});
afterAll(() => cloud.close());
beforeEach(() => {
  sweep(cloud);
  aShortlist(cloud, [
    { number: 1, votes: 900 },
    { number: 2, unit: SHENYANG, votes: 800 },
    { number: 3, votes: 700 },
  ]);
  inOffice(cloud, 'strict', { role: 'judge', unit: SHENYANG });
  inOffice(cloud, 'mild', { role: 'judge', unit: { ...DALIAN, id: 'elsewhere', name: '别处' } });
});

/** What a judge says of works, by printed number; null stays out. */
async function says(judge: string, said: Record<number, Record<string, number> | null>) {
  const { works } = await cloud.done(judge, 'judge.works', { judging: 'experts' }, JUDGING);
  for (const { work, title } of works) {
    const own = said[Number(title.replace('作品标题', ''))];
    if (own === undefined) continue;
    const common = { judging: 'experts', work, revision: 0 };
    const away = { ...common, reason: '拍摄者是我的学生' };
    const score: Input<'judge.score'> = {
      ...common,
      marks: marks(own ?? {}),
      comment: '',
      submit: true,
    };
    if (own === null) await cloud.done(judge, 'judge.abstain', away, JUDGING);
    else await cloud.done(judge, 'judge.score', score, JUDGING);
  }
}
const show = (judging: string | null = null, when = ANNOUNCING) =>
  cloud.done(ORGANIZER, 'scores.show', { judging }, when);

test('each work with mean, spread, normalised score, and who did not score it', async () => {
  await says('strict', { 1: { theme: 10 }, 3: { theme: 0 } });
  await says('mild', { 1: { idea: 5 }, 2: { idea: 13 }, 3: null });
  const { judging, lines, judges, refusal } = await show();
  expect(refusal).toBeNull();
  expect(judging).toMatchObject({ id: 'experts', rankBy: 'mean' });
  expect(lines).toMatchObject([
    { number: 2, votes: 800, scored: 1, abstained: 0, excluded: 1, mean: 98, spread: 0, rank: 1 },
    { number: 1, votes: 900, scored: 2, abstained: 0, excluded: 0, mean: 85, spread: 5, rank: 2 },
    { number: 3, votes: 700, scored: 1, abstained: 1, excluded: 0, mean: 70, spread: 0, rank: 3 },
  ]);
  expect(lines[1]).toMatchObject({
    entry: entryId(1),
    unit: DALIAN.name,
    tied: false,
    byCriterion: [
      { criterion: 'theme', mean: 20 },
      { criterion: 'story', mean: 30 },
      { criterion: 'craft', mean: 25 },
      { criterion: 'idea', mean: 10 },
    ],
  });
  expect(judges).toEqual([
    { name: 'mild by name', scored: 2, drafts: 0, abstained: 1, excluded: 0, total: 3 },
    { name: 'strict by name', scored: 2, drafts: 0, abstained: 0, excluded: 1, total: 2 },
  ]);
});

test('drafts do not count, equals share a rank, and what nobody scored comes last', async () => {
  await says('mild', { 1: {}, 2: {} });
  const { works } = await cloud.done('strict', 'judge.works', { judging: 'experts' }, JUDGING);
  const draft = { judging: 'experts', work: works[0]!.work, revision: 0, marks: {}, comment: '' };
  await cloud.done('strict', 'judge.score', { ...draft, submit: false }, JUDGING);
  const { lines, judges } = await show();
  expect(lines.map(({ number, rank, tied }) => [number, rank, tied])).toEqual([
    [1, 1, true],
    [2, 1, true],
    [3, null, false],
  ]);
  expect(judges[1]).toMatchObject({ drafts: 1, scored: 0 });
});

test('what a judge said in office counts after the office has ended, and says so', async () => {
  await says('mild', { 1: { idea: 0 } });
  const member = { _id: `${CAMPAIGN}:mild:judge` };
  cloud.database.modify('members', member, { $set: { active: false } }, { merge: true });
  const { lines, judges } = await show();
  expect(lines[0]).toMatchObject({ number: 1, mean: 85, scored: 1 });
  expect(judges.map(({ name }) => name)).toEqual(['mild by name（已停用）', 'strict by name']);
});

test('a disqualified work is out, and does not weigh on the others', async () => {
  await says('mild', { 1: {}, 2: { theme: 0 }, 3: { theme: 0 } });
  const state = { $set: { state: 'disqualified' } };
  cloud.database.modify('entries', { _id: entryId(1) }, state, { merge: true });
  const { lines } = await show();
  expect(lines.map(({ number, rank, normalised }) => [number, rank, normalised])).toEqual([
    [2, 1, 70],
    [3, 1, 70],
  ]);
});

test('before the list is confirmed it says so', async () => {
  cloud.database.remove('selections', {}, { multi: true });
  const { lines, refusal } = await show('experts', at('10-18 08:00'));
  expect(lines).toEqual([]);
  expect(refusal?.rule).toBe('score.shortlist');
});

test('an unknown judging', async () => {
  const fault = await cloud.fault(ORGANIZER, 'scores.show', { judging: 'finals' }, ANNOUNCING);
  expect(fault.code).toBe('NOT_FOUND');
});

test('a thousand and more scores are all counted', async () => {
  await show();
  const [work] = cloud.all('judged_works').filter(({ entry }) => entry === entryId(1));
  const many = Array.from({ length: 1500 }, (_, index) => ({
    _id: `${CAMPAIGN}:experts:judge-${String(index).padStart(5, '0')}:${String(work?.['_id'])}`,
    campaign: CAMPAIGN,
    judging: 'experts',
    judge: `judge-${String(index).padStart(5, '0')}`,
    name: `评委${String(index)}`,
    work: work?.['_id'],
    entry: entryId(1),
    state: 'final',
    marks: marks(),
    comment: '',
    reason: null,
    total: 100,
    at: JUDGING,
    revision: 1,
    history: [],
  }));
  cloud.database.insert('scores', many);
  expect((await show()).lines[0]).toMatchObject({ number: 1, scored: 1500 });
});
