import type { Input, JudgedWork } from '../../miniprogram/shared/contract';
import { at, CAMPAIGN, openCloud, type TestCloud } from '../support/cloud';
import {
  aShortlist,
  confirm,
  entryId,
  JUDGING,
  marks,
  sweep,
  worksByEntry,
} from '../support/judged';
import { inOffice, SHENYANG } from '../support/office';

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

describe('conflicts of interest', () => {
  test('works of the judge’s unit, and the judge’s own, are not served but counted', async () => {
    const { works, desk } = await worksOf('judge');
    expect(works.map(({ title }) => title).sort()).toEqual(['作品标题1', '作品标题2']);
    expect(desk).toMatchObject({ total: 2, excluded: 2 });
    expect((await worksOf('guest')).desk).toMatchObject({ total: 4, excluded: 0 });
  });

  test.each([
    [
      'sent in by the unit’s contact',
      { unit: null, typedUnit: '某班组', uploadedFor: SHENYANG.id },
    ],
    ['only naming the unit, written differently', { unit: null, typedUnit: ' 沈阳市 总工会' }],
  ])('a work %s', async (_, own) => {
    sweep(cloud);
    aShortlist(cloud, [{ number: 1 }, { number: 2, ...own }]);
    inOffice(cloud, 'judge', { role: 'judge', unit: SHENYANG });
    expect((await worksOf('judge')).desk).toMatchObject({ total: 1, excluded: 1 });
  });

  test('guessing a work’s name does not help', async () => {
    await worksOf('judge');
    const names = worksByEntry(cloud);
    for (const number of [3, 4]) {
      const work = names.get(entryId(number))!;
      const fault = await cloud.fault('judge', 'judge.score', scored(work), JUDGING);
      expect(fault.refusal?.rule).toBe('score.conflict');
      const away = { judging: 'experts', work, revision: 0, reason: '想知道这是谁的' };
      expect((await cloud.fault('judge', 'judge.abstain', away, JUDGING)).refusal?.rule).toBe(
        'score.conflict',
      );
    }
    expect(stored()).toEqual([]);
  });

  test('a work that comes to belong to the judge’s unit later disappears', async () => {
    const names = await worksOf('judge').then(() => worksByEntry(cloud));
    await score(names.get(entryId(1))!);
    cloud.database.modify(
      'entries',
      { _id: entryId(1) },
      { $set: { belongsTo: SHENYANG } },
      { merge: true },
    );
    expect((await worksOf('judge')).desk).toMatchObject({ total: 1, scored: 0, excluded: 3 });
  });
});

describe('the round', () => {
  const ask = (moment: number) =>
    cloud.as('judge', { at: moment, still: true }).call('judge', {
      action: 'judge.score',
      input: scored(worksByEntry(cloud).get(entryId(1))!, { comment: String(moment) }),
    });

  test.each([
    ['the last ms before', at('10-18 00:00') - 1, false],
    ['the first ms', at('10-18 00:00'), true],
    ['the last ms', at('11-01 00:00') - 1, true],
    ['the first ms after', at('11-01 00:00'), false],
  ])('%s', async (_, moment, open) => {
    await worksOf('judge');
    const reply = (await ask(moment)) as { ok: boolean; error?: { refusal?: { rule: string } } };
    expect(reply.ok).toBe(open);
    if (!open) expect(reply.error?.refusal?.rule).toBe('score.window');
    expect(stored()).toHaveLength(open ? 1 : 0);
  });

  test('afterwards a judge still sees what was said', async () => {
    const { work } = await first();
    await score(work);
    const { works, desk } = await worksOf('judge', at('11-05'));
    expect(desk.refusal?.rule).toBe('score.window');
    expect(works.filter((one) => one.score?.state === 'final')).toHaveLength(1);
  });

  test('before the list is confirmed there is nothing to see', async () => {
    cloud.database.remove('selections', {}, { multi: true });
    const { judgings } = await cloud.done('judge', 'judge.desk', {}, JUDGING);
    expect(judgings).toMatchObject([
      { total: 0, excluded: 0, refusal: { rule: 'score.shortlist' } },
    ]);
    const input = scored('0'.repeat(16));
    expect((await cloud.fault('judge', 'judge.score', input, JUDGING)).refusal?.rule).toBe(
      'score.shortlist',
    );
  });
});

describe('the list', () => {
  test('two judges who come first at once give each work one name', async () => {
    await Promise.all(['judge', 'guest', 'judge', 'guest'].map((judge) => worksOf(judge)));
    expect(cloud.all('judged_works')).toHaveLength(4);
  });

  test('a work that is disqualified is gone, also for somebody who knows its name', async () => {
    await worksOf('judge');
    const work = worksByEntry(cloud).get(entryId(1))!;
    await score(work);
    const change = { $set: { state: 'disqualified' } };
    cloud.database.modify('entries', { _id: entryId(1) }, change, { merge: true });
    expect((await worksOf('judge')).desk).toMatchObject({ total: 1, scored: 0, excluded: 2 });
    expect(
      await cloud.fault('judge', 'judge.score', scored(work, { revision: 1 }), JUDGING),
    ).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('confirmed again, a work that stayed keeps its name and its scores', async () => {
    await worksOf('guest');
    const before = worksByEntry(cloud);
    await score(before.get(entryId(1))!, {}, 'guest');
    confirm(cloud, [{ number: 1 }, { number: 3 }]);
    const { works, desk } = await worksOf('guest');
    expect(works.map(({ work }) => work).sort()).toEqual(
      [before.get(entryId(1)), before.get(entryId(3))].sort(),
    );
    expect(desk).toMatchObject({ total: 2, scored: 1 });
    const gone = scored(before.get(entryId(2))!);
    expect((await cloud.fault('guest', 'judge.score', gone, JUDGING)).code).toBe('NOT_FOUND');
  });

  test('an unknown judging', async () => {
    const fault = await cloud.fault('judge', 'judge.works', { judging: 'finals' }, JUDGING);
    expect(fault.code).toBe('NOT_FOUND');
  });
});

describe('who', () => {
  test('a judge whose invitation was revoked may do nothing from the next call on', async () => {
    const { work } = await first();
    await score(work);
    const member = { _id: `${CAMPAIGN}:judge:judge` };
    cloud.database.modify('members', member, { $set: { active: false } }, { merge: true });
    for (const [action, input] of [
      ['judge.desk', {}],
      ['judge.works', { judging: 'experts' }],
      ['judge.score', scored(work, { revision: 1, marks: marks({ idea: 0 }) })],
      ['judge.abstain', { judging: 'experts', work, revision: 1, reason: '已经不是评委了' }],
    ] as const)
      expect(await cloud.fault('judge', action, input as never, JUDGING)).toMatchObject({
        code: 'FORBIDDEN',
      });
    expect(stored()).toMatchObject([{ revision: 1, total: 100 }]);
  });

  test('one judge cannot write another one’s score', async () => {
    const { work } = await first('guest');
    await score(work, {}, 'guest');
    const own = await worksOf('judge');
    expect(own.works.every((one) => one.score === null)).toBe(true);
    expect(stored().map(({ judge }) => judge)).toEqual(['guest']);
  });
});

describe('what is written down', () => {
  const lines = () =>
    cloud
      .all('decisions')
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
    cloud.database.modify('scores', {}, { $set: { traced: 0 } }, { merge: true });
    await score(work, { revision: 1, marks: marks({ idea: 0 }) });
    expect(lines()).toMatchObject([{ after: { total: 100 } }, { after: { total: 85 } }]);
  });
});
