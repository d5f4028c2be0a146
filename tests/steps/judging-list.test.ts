import type { Input, JudgedWork } from '../../miniprogram/shared/contract';
import { at, CAMPAIGN, openCloud, ORGANIZER, type TestCloud } from '../support/cloud';
import {
  aShortlist,
  confirm,
  entryId,
  JUDGING,
  listUnits,
  marks,
  sweep,
  worksByEntry,
} from '../support/judged';
import { DALIAN, inOffice, SHENYANG } from '../support/office';
import { eventOf } from '../support/event-of';

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

  test('what a judge said of a work before it came to be of the judge’s unit does not count', async () => {
    const { works } = await worksOf('judge');
    const own = works.find(({ title }) => title === '作品标题1')!;
    await score(own.work, { marks: marks({ idea: 0 }) });
    await score(own.work, {}, 'guest');
    const lineOf = async () => {
      const shown = await cloud.done(ORGANIZER, 'scores.show', { judging: null }, JUDGING);
      const judge = shown.judges.find(({ name }) => name.startsWith('judge'));
      return [shown.lines.find(({ entry }) => entry === entryId(1)), judge];
    };
    expect(await lineOf()).toMatchObject([
      { scored: 2, mean: 92.5 },
      { scored: 1, total: 2 },
    ]);
    const moved = { id: entryId(1), revision: 2, unit: SHENYANG.id, reason: '作者现在沈阳工作' };
    listUnits(cloud, [SHENYANG]);
    await cloud.done(ORGANIZER, 'entry.assign', moved, JUDGING);
    expect(await lineOf()).toMatchObject([
      { scored: 1, mean: 100, excluded: 1 },
      { scored: 0, total: 1 },
    ]);
  });

  test('a judge without a unit, or of another, who is the contact of one stays away from its works', async () => {
    for (const judge of ['guest', 'judge'])
      inOffice(cloud, judge, { role: 'contact', unit: DALIAN });
    expect((await worksOf('guest')).works.map(({ title }) => title)).toEqual(['作品标题3']);
    const { work } = (await worksOf('guest')).works[0]!;
    expect((await worksOf('judge')).desk).toMatchObject({ total: 0, excluded: 4 });
    expect(await cloud.fault('judge', 'judge.score', scored(work), JUDGING)).toMatchObject({
      refusal: { rule: 'score.conflict' },
    });
    const { judges } = await cloud.done(ORGANIZER, 'scores.show', { judging: null }, JUDGING);
    expect(judges.map(({ total, excluded }) => [total, excluded])).toEqual([
      [1, 3],
      [0, 4],
    ]);
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
    cloud
      .as('judge', { at: moment, still: true })
      .call(
        'judge',
        eventOf(
          'judge.score',
          scored(worksByEntry(cloud).get(entryId(1))!, { comment: String(moment) }),
        ),
      );

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
