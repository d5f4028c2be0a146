import { resolve } from 'node:path';
import type { Input } from '../../miniprogram/shared/contract';
import { openCloud, ORGANIZER, OTHER_ORGANIZER, type TestCloud } from '../support/cloud';
import { aWork } from '../support/field';
import { SHENYANG } from '../support/office';
import { loads, SCREENING, screeningBench, sitters } from '../support/screening';

const judging = 'screening';
const REASON = '分工调整，由其他单位评审';
let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({
    campaign: resolve(__dirname, '../campaigns/open-campaigns/screened-by-hand.ts'),
  });
});
afterAll(() => cloud.close());

const bench = screeningBench(() => cloud);
const { board, draw, given, answering } = bench;
let works: string[];
beforeEach(() => {
  bench.reset();
  bench.judges({ a: null, b: null, c: null, d: SHENYANG });
  works = [1, 2, 3].map((nth) =>
    aWork(cloud, {
      title: `作品${String(nth)}`,
      state: 'accepted',
      unit: nth === 3 ? SHENYANG : null,
    }),
  );
});

const judgeOf = async (name: string): Promise<string> =>
  (await board()).reviewers.find((one) => one.name === `${name} by name`)!.judge;
async function placing(name: string, ...nths: number[]): Promise<Input<'screening.place'>> {
  const { revision } = await board();
  const entries = nths.map((nth) => works[nth - 1] ?? 'nowhere');
  return { judging, revision, entries, judge: await judgeOf(name) };
}
const place = async (name: string, ...nths: number[]) => {
  const input = await placing(name, ...nths);
  return (await cloud.done(ORGANIZER, 'screening.place', input, SCREENING)).board;
};
const refusal = async (name: string, ...nths: number[]) => {
  const input = await placing(name, ...nths);
  return (await cloud.fault(ORGANIZER, 'screening.place', input, SCREENING)).refusal;
};
const free = async (name: string, ...nths: number[]) => {
  const input = { ...(await placing(name, ...nths)), reason: REASON };
  return (await cloud.done(ORGANIZER, 'screening.free', input, SCREENING)).board;
};

describe('placing reviewers', () => {
  test('one work or several, until three sit there', async () => {
    await place('a', 1, 2, 3);
    await place('b', 1);
    const placed = await place('c', 1, 2);
    expect(sitters(placed)).toEqual({
      作品1: ['a', 'b', 'c'],
      作品2: ['a', 'c', '-'],
      作品3: ['a', '-', '-'],
    });
    expect(placed).toMatchObject({ revision: 3, free: 3 });
    expect(await refusal('d', 1)).toMatchObject({
      rule: 'screening.places',
      reason: '《作品1》已有 3 位评审人，名额已满。',
    });
    expect(await refusal('a', 2)).toMatchObject({ rule: 'screening.places' });
  });
  test('all of them or none', async () => {
    expect(await refusal('d', 1, 3)).toMatchObject({
      rule: 'screening.conflict',
      reason: '《作品3》与评审人本人或所在的单位有关，须回避。',
    });
    expect(cloud.all('screening_seats')).toEqual([]);
  });
  test('nobody again who has declined, left or is not there', async () => {
    await place('a', 1);
    const [work] = (await given('a')).works;
    const away = { judging, work: work!.work, revision: 1, reason: '认识作者本人' };
    await cloud.done('a', 'screening.decline', away, SCREENING);
    expect(await refusal('a', 1)).toMatchObject({ rule: 'screening.declined' });
    bench.leaves('b');
    const former = { ...(await placing('c', 2)), judge: 'nobody' };
    expect((await cloud.fault(ORGANIZER, 'screening.place', former, SCREENING)).code).toBe(
      'NOT_FOUND',
    );
    expect(
      (await cloud.fault(ORGANIZER, 'screening.place', await placing('c', 9), SCREENING)).code,
    ).toBe('NOT_FOUND');
  });
  test('the same again is harmless; of two at once one is first', async () => {
    const input = await placing('a', 1);
    await cloud.done(ORGANIZER, 'screening.place', input, SCREENING);
    await cloud.done(ORGANIZER, 'screening.place', input, SCREENING);
    expect(await board()).toMatchObject({ revision: 1 });
    const revision = 1;
    const wishes = await Promise.all(
      ['b', 'c', 'd'].map(async (name) => ({ ...(await placing(name, 1)), revision })),
    );
    const replies = await Promise.all(
      wishes.map((wish, nth) =>
        cloud.ask(nth === 1 ? OTHER_ORGANIZER : ORGANIZER, 'screening.place', wish, SCREENING),
      ),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(cloud.all('screening_seats')).toHaveLength(2);
  });
});

describe('taking reviewers away', () => {
  test('frees their places for others, and they may come back by hand', async () => {
    await place('a', 1, 2);
    await place('b', 1);
    const freed = await free('a', 1, 2);
    expect(sitters(freed)).toMatchObject({ 作品1: ['-', 'b', '-'], 作品2: ['-', '-', '-'] });
    expect(freed.lines[0]?.seats[0]?.reason).toBe(`a by name已撤下：${REASON}`);
    expect((await given('a')).works).toEqual([]);
    expect(sitters(await place('a', 1))).toMatchObject({ 作品1: ['a', 'b', '-'] });
    // Drawn for nobody again who was taken away.
    const drawn = await draw();
    expect(sitters(drawn)['作品2']).not.toContain('a');
    expect(sitters(drawn)['作品2']).not.toContain('-');
  });
  test('not those who have answered, nor those who do not sit there, nor without a reason', async () => {
    await place('a', 1);
    const [work] = (await given('a')).works;
    const input = answering(work!, true, { opinion: '真实感人，推荐' });
    await cloud.done('a', 'screening.answer', input, SCREENING);
    const wish = { ...(await placing('a', 1)), reason: REASON };
    const fault = async (own: object) =>
      cloud.fault(ORGANIZER, 'screening.free', { ...wish, ...own }, SCREENING);
    expect((await fault({})).refusal?.rule).toBe('screening.answered');
    expect((await fault({ judge: await judgeOf('b') })).code).toBe('NOT_FOUND');
    expect((await fault({ reason: '不' })).code).toBe('INVALID');
  });
});

test('what is left may be drawn, evenly with what was placed', async () => {
  await place('a', 1, 2);
  const drawn = await draw();
  expect(drawn).toMatchObject({ free: 0, short: 0 });
  expect(loads(drawn)).toEqual({ a: 3, b: 2, c: 2, d: 2 });
});

test('most of three decide; every answer says why', async () => {
  await draw();
  const said: Record<string, number> = { 作品1: 3, 作品2: 2, 作品3: 1 };
  const reviewers = new Map<string, number>();
  for (const openid of ['a', 'b', 'c', 'd'])
    for (const work of (await given(openid)).works) {
      const nth = (reviewers.get(work.title) ?? 0) + 1;
      reviewers.set(work.title, nth);
      const silent = answering(work, true);
      expect((await cloud.fault(openid, 'screening.answer', silent, SCREENING)).code).toBe(
        'INVALID',
      );
      const passes = nth <= (said[work.title] ?? 0);
      const input = { ...silent, passes, opinion: '看过全文，理由充分' };
      await cloud.done(openid, 'screening.answer', input, SCREENING);
    }
  expect(
    (await board()).lines.map(({ title, outcome, passed }) => [title, outcome, passed]),
  ).toEqual([
    ['作品1', 'passed', 3],
    ['作品2', 'passed', 2],
    ['作品3', 'failed', 1],
  ]);
});
