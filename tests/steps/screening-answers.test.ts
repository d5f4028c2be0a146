import { resolve } from 'node:path';
import type { Output } from '../../miniprogram/shared/contract';
import { at, openCloud, ORGANIZER, REMINDER_TEMPLATE, type TestCloud } from '../support/cloud';
import { aWork } from '../support/field';
import { SHENYANG } from '../support/office';
import { SCREENING, screeningBench, sitters } from '../support/screening';

const judging = 'screening';
type Served = Output<'screening.works'>['works'][number];
let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({
    campaign: resolve(__dirname, '../campaigns/open-campaigns/screened.ts'),
  });
});
afterAll(() => cloud.close());

const bench = screeningBench(() => cloud);
const { board, draw, given, answering } = bench;
beforeEach(() => {
  bench.reset();
});

/** Accepted works that are drawn for reviewers. */
async function drawn(count: number, ...openids: string[]): Promise<void> {
  bench.judges(Object.fromEntries(openids.map((openid) => [openid, null])));
  for (let nth = 0; nth < count; nth += 1) aWork(cloud, { state: 'accepted', unit: null });
  await draw();
}
const first = async (openid: string): Promise<Served> => (await given(openid)).works[0]!;
const answer = (openid: string, input: ReturnType<typeof answering>, when = SCREENING) =>
  cloud.done(openid, 'screening.answer', input, when);
const refusedBy = async (openid: string, input: ReturnType<typeof answering>, when = SCREENING) =>
  (await cloud.fault(openid, 'screening.answer', input, when)).refusal?.rule;

describe('what a reviewer sees', () => {
  test('the own works in an own order, and how far they have come', async () => {
    await drawn(6, 'a', 'b', 'c');
    const { works, desk } = await given('a');
    expect(desk).toMatchObject({ total: 4, passed: 0, failed: 0, declined: 0, refusal: null });
    expect(works.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
    const home = await cloud.done('a', 'judge.desk', {}, SCREENING);
    expect(home).toMatchObject({ judgings: [], screenings: [desk] });
  });

  test('nothing that tells who made a work, or who else reads it', async () => {
    bench.judges({ a: null, 'secret-b': null });
    aWork(cloud, { state: 'accepted', unit: SHENYANG, owner: 'secret-owner', title: '公开的标题' });
    await draw();
    const work = await first('secret-b');
    await answer('secret-b', answering(work, false, { opinion: 'secret-opinion' }));
    const replies = JSON.stringify([
      await given('a'),
      await cloud.done('a', 'judge.desk', {}, SCREENING),
    ]);
    expect(replies).toContain('公开的标题');
    // What is served is named after the entry only here.
    expect(replies.replace(/cloud:[^"]*/g, '')).not.toMatch(/secret|沈阳|work-\d|openid|sha256/);
  });

  test('works that lose their standing disappear', async () => {
    await drawn(2, 'a', 'b');
    cloud.database.modify(
      'entries',
      { title: (await first('a')).title },
      { $set: { state: 'disqualified' } },
      { merge: true },
    );
    expect((await given('a')).works).toHaveLength(1);
    expect((await board()).lines).toHaveLength(1);
  });
});

describe('an answer', () => {
  test('passes a work, or does not; it may be changed', async () => {
    await drawn(2, 'a', 'b');
    const { works } = await given('a');
    const passed = await answer('a', answering(works[0]!, true));
    expect(passed).toMatchObject({
      work: { answer: { state: 'passed', opinion: '', revision: 2 } },
      desk: { passed: 1, total: 2 },
    });
    await answer('a', answering(works[1]!, false));
    const changed = answering({ ...works[0]!, ...passed.work }, false, {
      opinion: ' 水印没有去掉 ',
    });
    expect(await answer('a', changed)).toMatchObject({
      work: { answer: { state: 'failed', opinion: '水印没有去掉', revision: 3 } },
      desk: { passed: 0, failed: 2 },
    });
    const verbs = bench.acts().map(({ verb }) => verb);
    expect(verbs.sort()).toEqual(['draw', 'fail', 'fail', 'pass']);
  });

  test('that does not pass a work says why', async () => {
    await drawn(1, 'a', 'b');
    const input = answering(await first('a'), false, { opinion: '  ' });
    expect(await cloud.fault('a', 'screening.answer', input, SCREENING)).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'opinion' }],
    });
    expect((await given('a')).works[0]?.answer.state).toBe('open');
  });

  test('the same again is harmless, another one on what was seen before is not kept', async () => {
    await drawn(1, 'a', 'b');
    const input = answering(await first('a'), true);
    await answer('a', input);
    expect(await answer('a', input)).toMatchObject({ work: { answer: { revision: 2 } } });
    const other = { ...input, passes: false, opinion: '情节失实，查无此事' };
    expect(await cloud.fault('a', 'screening.answer', other, SCREENING)).toMatchObject({
      code: 'CONFLICT',
    });
    expect(bench.acts()).toHaveLength(2);
  });

  test('of many at the same moment one is kept', async () => {
    await drawn(1, 'a', 'b');
    const work = await first('a');
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, nth) =>
        cloud.ask(
          'a',
          'screening.answer',
          answering(work, false, { opinion: `情节失实，第${String(nth)}次` }),
          SCREENING,
        ),
      ),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await given('a')).works[0]?.answer).toMatchObject({ state: 'failed', revision: 2 });
  });

  test('to a work of somebody else, of nobody, at another time', async () => {
    await drawn(3, 'a', 'b', 'c');
    const own = new Set((await given('a')).works.map(({ work }) => work));
    const theirs = (await given('b')).works.find(({ work }) => !own.has(work))!;
    const fault = await cloud.fault('a', 'screening.answer', answering(theirs, true), SCREENING);
    expect(fault.code).toBe('NOT_FOUND');
    const mine = await first('a');
    expect(await refusedBy('a', answering(mine, true), at('10-17 12:00'))).toBe('screening.window');
    expect(await refusedBy('a', answering(mine, true), at('10-25 00:00'))).toBe('screening.window');
    const unknown = { ...answering(mine, true), judging: 'meeting' };
    expect((await cloud.fault('a', 'screening.answer', unknown, SCREENING)).code).toBe('NOT_FOUND');
    bench.leaves('a');
    expect(
      (await cloud.fault('a', 'screening.answer', answering(mine, true), SCREENING)).code,
    ).toBe('FORBIDDEN');
  });

  test('to a work that came to be of the own unit is refused, and one given before does not count', async () => {
    bench.judges({ a: SHENYANG, b: null, c: null });
    aWork(cloud, { state: 'accepted', unit: null });
    aWork(cloud, { state: 'accepted', unit: null });
    aWork(cloud, { state: 'accepted', unit: null });
    await draw();
    const work = await first('a');
    await answer('a', answering(work, true));
    cloud.database.modify(
      'entries',
      { title: work.title },
      { $set: { belongsTo: SHENYANG } },
      { merge: true },
    );
    const again = answering({ ...work, answer: { ...work.answer, revision: 2 } }, false);
    expect(await refusedBy('a', again)).toBe('screening.conflict');
    const line = (await board()).lines.find(({ title }) => title === work.title);
    expect(line).toMatchObject({ passed: 0, outcome: 'waiting' });
    expect(line?.seats.find(({ state }) => state === 'free')?.reason).toMatch(/须回避/);
    expect(sitters(await draw())[work.title]).toEqual(expect.arrayContaining(['b', 'c']));
  });
});

describe('回避', () => {
  test('with a reason the work goes to somebody else, and nobody is disturbed', async () => {
    await drawn(6, 'a', 'b', 'c', 'd');
    const before = sitters(await board());
    const work = await first('a');
    const away = { judging, work: work.work, revision: 1, reason: '作者是我的学生' };
    expect(await cloud.done('a', 'screening.decline', away, SCREENING)).toMatchObject({
      desk: { total: 2, declined: 1 },
    });
    // Once more, as a phone does that has heard nothing, is harmless.
    await cloud.done('a', 'screening.decline', away, SCREENING);
    const free = await board();
    expect(free).toMatchObject({ free: 1 });
    const [seat] = free.lines
      .find(({ title }) => title === work.title)!
      .seats.filter(({ state }) => state === 'free');
    expect(seat?.reason).toBe('a by name回避：作者是我的学生');
    const after = sitters(await draw());
    for (const [title, seats] of Object.entries(before))
      if (title === work.title) {
        expect(after[title]).not.toContain('a');
        expect(after[title]).not.toContain('-');
        expect(after[title]).toEqual(expect.arrayContaining(seats.filter((name) => name !== 'a')));
      } else expect(after[title]).toEqual(seats);
    expect(await draw()).toMatchObject({ revision: 2, free: 0 });
  });

  test('without a reason nothing happens; after it nothing is said any more', async () => {
    await drawn(1, 'a', 'b');
    const work = await first('a');
    const away = { judging, work: work.work, revision: 1, reason: '不' };
    expect((await cloud.fault('a', 'screening.decline', away, SCREENING)).code).toBe('INVALID');
    await answer('a', answering(work, true));
    await cloud.done(
      'a',
      'screening.decline',
      { ...away, revision: 2, reason: '认识作者本人' },
      SCREENING,
    );
    expect((await board()).lines[0]).toMatchObject({ passed: 0, outcome: 'waiting' });
    const late = answering({ ...work, answer: { ...work.answer, revision: 3 } }, true);
    expect(await cloud.fault('a', 'screening.answer', late, SCREENING)).toMatchObject({
      code: 'CONFLICT',
      reason: '您已回避这件作品，这次没有保存。',
    });
    // Nobody else is left for it.
    expect(await draw()).toMatchObject({ free: 1, short: 1, revision: 1 });
  });
});

describe('reminding', () => {
  beforeEach(() => {
    cloud.outbox.clear();
  });
  test('who has how many open, as a text; who agreed gets a message', async () => {
    await drawn(4, 'a', 'b');
    for (const work of (await given('a')).works.slice(1)) await answer('a', answering(work, true));
    await cloud.as('b').subscribe({ [REMINDER_TEMPLATE]: 'accept' });
    const reminded = await cloud.done(ORGANIZER, 'screening.remind', { judging }, SCREENING);
    expect(reminded).toEqual({
      text: '初评提醒：请a by name（还有 1 件）、b by name（还有 4 件）在10月24日 24:00前完成评审。',
      open: [
        { name: 'a by name', open: 1 },
        { name: 'b by name', open: 4 },
      ],
      told: 1,
    });
    const sent = cloud.outbox
      .list({ api: 'subscribeMessage.send' })
      .filter(({ errcode }) => errcode === 0)
      .map(({ args }) => args);
    expect(sent).toMatchObject([
      {
        touser: 'b',
        data: {
          thing1: { value: '初评' },
          thing2: { value: '还有 4 件没有评' },
          time3: { value: '10月24日 23:59' },
        },
      },
    ]);
  });
  test('nobody when everything is said, and not when it is over', async () => {
    await drawn(1, 'a', 'b');
    await bench.answerAll(['a', 'b'], () => true);
    expect(await cloud.done(ORGANIZER, 'screening.remind', { judging }, SCREENING)).toMatchObject({
      open: [],
      told: 0,
      text: '初评都已评完，不用提醒。',
    });
    const late = await cloud.fault(ORGANIZER, 'screening.remind', { judging }, at('10-25 00:00'));
    expect(late.refusal?.rule).toBe('screening.window');
  });
});
