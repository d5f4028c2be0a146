import type { Input, JudgedWork } from '../../miniprogram/shared/contract';
import { openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import { aShortlist, JUDGING, marks, sweep } from '../support/judged';
import { inOffice, SHENYANG } from '../support/office';
import { opened } from '../support/opened';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud();
});
afterAll(() => cloud.close());

const SHORT = [
  { number: 1 },
  { number: 2, theme: 'youth' },
  { number: 3, unit: SHENYANG },
  { number: 4, owner: 'judge' },
];
beforeEach(() => {
  sweep(cloud);
  aShortlist(cloud, SHORT);
  inOffice(cloud, 'judge', { role: 'judge', unit: SHENYANG });
  inOffice(cloud, 'guest', { role: 'judge' });
});

const worksOf = (judge: string, when = JUDGING) =>
  cloud.done(judge, 'judge.works', { judging: 'experts' }, when);
async function first(judge = 'judge'): Promise<JudgedWork> {
  const { works } = await worksOf(judge);
  return works[0]!;
}
const scored = (work: string, own: Partial<Input<'judge.score'>> = {}): Input<'judge.score'> => ({
  judging: 'experts',
  work,
  revision: 0,
  marks: marks(),
  comment: '',
  submit: true,
  ...own,
});
const score = (work: string, own: Partial<Input<'judge.score'>> = {}, judge = 'judge') =>
  cloud.done(judge, 'judge.score', scored(work, own), JUDGING);
const stored = () => cloud.all('scores');

describe('a score', () => {
  test('is kept as a draft, submitted and changed; the earlier points stay in its history', async () => {
    const { work } = await first();
    const draft = await score(work, {
      marks: { theme: 20.5 },
      comment: '  再看看 ',
      submit: false,
    });
    expect(draft.work.score).toMatchObject({
      state: 'draft',
      marks: { theme: 20.5 },
      comment: '再看看',
      total: null,
      revision: 1,
    });
    expect(draft.desk).toMatchObject({ drafts: 1, scored: 0 });

    const given = { theme: 29.9, story: 0, craft: 25, idea: 14.1 };
    const final = await score(work, { revision: 1, marks: given });
    expect(final.work.score).toMatchObject({ state: 'final', total: 69, revision: 2 });
    expect(final.desk).toMatchObject({ drafts: 0, scored: 1 });

    const changed = await score(work, { revision: 2, marks: marks({ idea: 0 }) });
    expect(changed.work.score).toMatchObject({ total: 85, revision: 3 });
    const [document] = stored();
    expect(document?.['history']).toMatchObject([
      { state: 'draft', revision: 1, marks: { theme: 20.5 } },
      { state: 'final', revision: 2, marks: given, total: 69 },
    ]);
    expect((await first()).score).toEqual(changed.work.score);
  });

  test.each([
    ['missing', { idea: undefined }],
    ['a tenth over the weight', { idea: 15.1 }],
    ['negative', { idea: -0.1 }],
    ['with two decimals', { idea: 14.25 }],
  ])('with points %s is refused and keeps nothing', async (_, own) => {
    const { work } = await first();
    const given = Object.fromEntries(
      Object.entries({ ...marks(), ...own }).filter(([, value]) => value !== undefined),
    ) as Record<string, number>;
    const fault = await cloud.fault(
      'judge',
      'judge.score',
      scored(work, { marks: given }),
      JUDGING,
    );
    expect(fault).toMatchObject({ code: 'INVALID', fields: [{ path: 'marks.idea' }] });
    expect(stored()).toEqual([]);
  });

  test('with 0 and with the full weight everywhere is fine', async () => {
    const { works } = await worksOf('judge');
    const zero = { theme: 0, story: 0, craft: 0, idea: 0 };
    expect((await score(works[0]!.work, { marks: zero })).work.score?.total).toBe(0);
    expect((await score(works[1]!.work)).work.score?.total).toBe(100);
  });

  test('sent again after its answer was lost is the same score', async () => {
    const { work } = await first();
    const one = await score(work);
    expect((await score(work)).work).toEqual(one.work);
    expect(stored()).toMatchObject([{ revision: 1, history: [] }]);
  });

  test('of a stale phone is refused, and what stands stays', async () => {
    const { work } = await first();
    await score(work, { marks: marks({ idea: 1 }) });
    const late = scored(work, { marks: marks({ idea: 2 }) });
    const fault = await cloud.fault('judge', 'judge.score', late, JUDGING);
    expect(fault.code).toBe('CONFLICT');
    expect(fault.remedy).toContain('您填写的内容还在');
    expect(stored()).toMatchObject([{ revision: 1, marks: { idea: 1 } }]);
  });

  test('from two phones at once: exactly one stands', async () => {
    const { work } = await first();
    for (const revision of [0, 1]) {
      const sent = [1, 2, 3, 4].map((idea) =>
        cloud.ask(
          'judge',
          'judge.score',
          scored(work, { revision, marks: marks({ idea }) }),
          JUDGING,
        ),
      );
      const replies = await Promise.all(sent);
      expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
      const winner = replies.findIndex(({ ok }) => ok) + 1;
      expect(stored()).toMatchObject([{ revision: revision + 1, marks: { idea: winner } }]);
    }
  });

  test('that is submitted does not become a draft again', async () => {
    const { work } = await first();
    await score(work);
    const draft = scored(work, { revision: 1, marks: {}, submit: false });
    const fault = await cloud.fault('judge', 'judge.score', draft, JUDGING);
    expect(fault.code).toBe('CONFLICT');
    expect(stored()).toMatchObject([{ state: 'final', revision: 1 }]);
  });

  test('a comment too long is refused', async () => {
    const { work } = await first();
    const input = scored(work, { comment: '好'.repeat(501) });
    expect(await cloud.fault('judge', 'judge.score', input, JUDGING)).toMatchObject({
      fields: [{ path: 'comment' }],
    });
  });
});

describe('回避', () => {
  test('needs a reason, takes the points out, and may be taken back', async () => {
    const { work } = await first();
    await score(work);
    const away = { judging: 'experts', work, revision: 1, reason: '短' };
    expect(await cloud.fault('judge', 'judge.abstain', away, JUDGING)).toMatchObject({
      fields: [{ path: 'reason' }],
    });
    const input = { ...away, reason: '拍摄者是我的学生' };
    const done = await cloud.done('judge', 'judge.abstain', input, JUDGING);
    expect(done.work.score).toMatchObject({ state: 'abstained', marks: {}, total: null });
    expect(done.desk).toMatchObject({ scored: 0, abstained: 1 });
    const back = await score(work, { revision: 2 });
    expect(back.desk).toMatchObject({ scored: 1, abstained: 0 });
  });
});

describe('what is written down', () => {
  const lines = () =>
    opened(cloud, 'decisions')
      .filter(({ verb }) => verb !== 'refused')
      .map(({ verb, actorName, reason, before, after }) => ({
        verb,
        actorName,
        reason,
        before,
        after,
      }));

  test('every final score and every abstention with before and after; drafts are not', async () => {
    const { work } = await first();
    await score(work, { submit: false });
    expect(lines()).toEqual([]);
    await score(work, { revision: 1 });
    await score(work, { revision: 2, marks: marks({ idea: 0 }) });
    const away = { judging: 'experts', work, revision: 3, reason: '拍摄者是我的学生' };
    await cloud.done('judge', 'judge.abstain', away, JUDGING);
    await cloud.done('judge', 'judge.abstain', away, JUDGING);
    expect(lines()).toMatchObject([
      {
        verb: 'score',
        actorName: 'judge by name',
        before: { state: 'draft' },
        after: { total: 100 },
      },
      { verb: 'score', before: { total: 100 }, after: { total: 85 } },
      {
        verb: 'abstain',
        reason: '拍摄者是我的学生',
        before: { total: 85 },
        after: { state: 'abstained' },
      },
    ]);
  });

  test('what a call that broke off has not written down is written by the next one', async () => {
    const { work } = await first();
    await score(work);
    // As if the function had died right after keeping the score.
    cloud.database.remove('decisions', {}, { multi: true });
    await score(work, { revision: 1, marks: marks({ idea: 0 }) });
    expect(lines()).toMatchObject([{ after: { total: 100 } }, { after: { total: 85 } }]);
    cloud.database.remove('decisions', {}, { multi: true });
    await cloud.done(ORGANIZER, 'scores.show', { judging: null }, JUDGING);
    expect(lines()).toMatchObject([{ before: { total: 100 }, after: { total: 85 } }]);
  });
});
