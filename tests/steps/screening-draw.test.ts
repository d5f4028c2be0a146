import { resolve } from 'node:path';
import { assignByLot } from '../../cloudfunctions/core/steps/rules/assign';
import { at, openCloud, ORGANIZER, OTHER_ORGANIZER, type TestCloud } from '../support/cloud';
import { aWork } from '../support/field';
import { DALIAN, SHENYANG } from '../support/office';
import { loads, SCREENING, screeningBench, sitters } from '../support/screening';

const judging = 'screening';
let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({
    campaign: resolve(__dirname, '../campaigns/open-campaigns/screened.ts'),
  });
});
afterAll(() => cloud.close());

const bench = screeningBench(() => cloud);
const { board, draw } = bench;
beforeEach(() => {
  bench.reset();
});

/** Accepted works of nobody's unit. */
const works = (count: number, own: Parameters<typeof aWork>[1] = {}): string[] =>
  Array.from({ length: count }, () => aWork(cloud, { state: 'accepted', unit: null, ...own }));

test('every work gets two reviewers, and nobody has two more than another', async () => {
  bench.judges({ a: null, b: null, c: null, d: null });
  works(7);
  const before = await board();
  expect(before).toMatchObject({ revision: 0, seed: null, free: 14, short: 0, refusal: null });
  const drawn = await draw();
  expect(drawn).toMatchObject({
    revision: 1,
    free: 0,
    seed: expect.stringMatching(/^[0-9a-f]{16}$/),
  });
  for (const seats of Object.values(sitters(drawn))) expect(new Set(seats).size).toBe(2);
  expect(Object.values(loads(drawn)).sort()).toEqual([3, 3, 4, 4]);
  expect(drawn.outcomes).toEqual({ waiting: 7, passed: 0, failed: 0, split: 0 });
});

test('works of the own unit, and the own works, are kept away', async () => {
  bench.judges({ a: SHENYANG, b: DALIAN, c: null, author: null });
  works(4, { unit: SHENYANG });
  works(4, { unit: DALIAN });
  works(4, { owner: 'author' });
  const drawn = await draw();
  const away = { [SHENYANG.name]: 'a', [DALIAN.name]: 'b', 个人: 'author' };
  for (const { title, unit } of drawn.lines)
    expect(sitters(drawn)[title]).not.toContain(away[unit as keyof typeof away]);
  expect(Object.values(loads(drawn))).toEqual([6, 6, 6, 6]);
  expect(drawn.reviewers.map(({ excluded }) => excluded).sort()).toEqual([0, 4, 4, 4]);
});

test('the seed is kept, and whoever has it draws the same again', async () => {
  const openids = bench.judges({ a: null, b: null, c: null, d: null, e: null });
  works(9);
  const { seed } = await draw();
  const seats = cloud.all('screening_seats') as { work: string; reviewer: string; place: number }[];
  const needs = [...new Set(seats.map(({ work }) => work))].map((work) => ({
    ...{ work, group: 'image', open: 2, sitting: [], away: new Set<string>() },
  }));
  const { drawn } = assignByLot(needs, openids, seed ?? '');
  for (const { work, reviewer, place } of seats)
    expect(drawn.get(work)?.[place - 1]).toBe(reviewer);
  const { items } = await cloud.done(
    ORGANIZER,
    'decision.list',
    { subject: null, cursor: null },
    SCREENING,
  );
  expect(items).toMatchObject([
    {
      verbLabel: '抽签分配评审人',
      subjectLabel: '评审分工 初评',
      after: `评审位 18 个，评审人 5 位，抽签种子：${seed ?? ''}`,
    },
  ]);
});

test('drawing again without a free place changes nothing; later works and free places are drawn', async () => {
  bench.judges({ a: null, b: null, c: null });
  works(6);
  const first = await draw();
  expect(await draw()).toMatchObject({ revision: 1 });
  works(3);
  const second = await draw();
  expect(second).toMatchObject({ revision: 2, seed: first.seed, free: 0 });
  expect(sitters(second)).toMatchObject(sitters(first));
  expect(Object.values(loads(second))).toEqual([6, 6, 6]);
});

test('two organizers at once: one lot stands, and both see it', async () => {
  bench.judges({ a: null, b: null, c: null });
  works(10);
  const replies = await Promise.all(
    [ORGANIZER, OTHER_ORGANIZER, ORGANIZER, OTHER_ORGANIZER].map((openid) =>
      cloud.ask(openid, 'screening.draw', { judging, revision: 0 }, SCREENING),
    ),
  );
  const conflicts = replies.filter((reply) => !reply.ok);
  for (const reply of conflicts)
    expect(reply).toMatchObject({
      error: { code: 'CONFLICT', reason: expect.stringMatching(/处理了“初评”/) },
    });
  expect(bench.acts()).toHaveLength(1);
  expect(cloud.all('screening_seats')).toHaveLength(20);
  expect(await board()).toMatchObject({ revision: 1, free: 0 });
});

test('a draw that broke off after it was decided is finished by whoever looks next', async () => {
  const [a] = bench.judges({ a: null, b: null });
  works(3);
  const drawn = await draw();
  // As if nothing had been carried out.
  cloud.database.remove('screening_seats', { reviewer: a }, { multi: true });
  cloud.database.modify('screenings', {}, { $set: { revision: 0, seed: null } }, { merge: true });
  expect((await bench.given('a')).works).toHaveLength(3);
  expect(await board()).toMatchObject({ revision: 1, seed: drawn.seed, free: 0 });
});

test('where the lot decides, nobody is placed or taken away by hand', async () => {
  bench.judges({ a: null, b: null, c: null });
  const entries = works(1);
  const { reviewers } = await draw();
  const input = { judging, revision: 1, entries, judge: reviewers[0]!.judge };
  const freeing = { ...input, reason: '分工调整，由其他单位评审' };
  for (const fault of [
    await cloud.fault(ORGANIZER, 'screening.place', input, SCREENING),
    await cloud.fault(ORGANIZER, 'screening.free', freeing, SCREENING),
  ])
    expect(fault.refusal?.rule).toBe('screening.lot');
});

describe('when there is nobody left', () => {
  test('a place stays free and is counted', async () => {
    bench.judges({ a: SHENYANG, b: null });
    works(2, { unit: SHENYANG });
    works(1);
    const drawn = await draw();
    expect(drawn).toMatchObject({ free: 2, short: 2 });
    bench.judges({ c: null });
    expect(await board()).toMatchObject({ free: 2, short: 0 });
    expect(await draw()).toMatchObject({ free: 0, short: 0 });
  });
  test('no reviewer, no work, no time', async () => {
    const rule = async (when = SCREENING) =>
      (await cloud.fault(ORGANIZER, 'screening.draw', { judging, revision: 0 }, when)).refusal
        ?.rule;
    works(1);
    expect(await rule()).toBe('screening.empty');
    bench.judges({ a: null, b: null });
    expect(await rule(at('10-25 00:00'))).toBe('screening.window');
    // Works may be given out before the round opens.
    expect(await draw(at('10-10'))).toMatchObject({ free: 0 });
    expect((await board(at('10-25 00:00'))).refusal?.rule).toBe('screening.window');
    bench.reset();
    bench.judges({ a: null });
    expect(await rule()).toBe('screening.empty');
  });
});

describe('a reviewer who leaves', () => {
  test('keeps what was answered; what was open is drawn for others, and nobody else is disturbed', async () => {
    bench.judges({ a: null, b: null, c: null, d: null });
    works(8);
    const first = await draw();
    const { works: given } = await bench.given('a');
    await cloud.done('a', 'screening.answer', bench.answering(given[0]!, true), SCREENING);
    bench.leaves('a');
    const left = await board();
    expect(left).toMatchObject({ free: 3 });
    expect(left.reviewers.find(({ name }) => name === 'a by name')).toMatchObject({
      active: false,
      total: 1,
      passed: 1,
    });
    const second = await draw();
    expect(second).toMatchObject({ revision: 2, free: 0 });
    const [was, is] = [sitters(first), sitters(second)];
    for (const [title, seats] of Object.entries(was)) {
      const stayed = seats.filter((name) => name !== 'a');
      expect(is[title]).toEqual(expect.arrayContaining(stayed));
    }
    expect(is[given[0]!.title]).toEqual(expect.arrayContaining(['a']));
    const others = second.reviewers.filter(({ active }) => active).map(({ total }) => total);
    expect(others.sort()).toEqual([5, 5, 5]);
  });
});

describe('a panel of its own', () => {
  const panelOf = async (id = judging) =>
    (await cloud.done(ORGANIZER, 'panel.show', { judging: id }, SCREENING)).panel;
  const choose = async (names: readonly string[], chair: string | null, revision: number) => {
    const { people } = await panelOf();
    const judge = (name: string) => people.find((one) => one.name === `${name} by name`)!.judge;
    const input = { judging, revision, members: names.map(judge), chair: chair && judge(chair) };
    return cloud.ask(ORGANIZER, 'panel.set', input, SCREENING);
  };

  test('everybody, until somebody chooses', async () => {
    bench.judges({ a: null, b: SHENYANG, c: null });
    works(4);
    expect(await panelOf()).toMatchObject({ everybody: true, revision: 0, name: '初评' });
    expect((await panelOf()).people).toMatchObject([
      { name: 'a by name', unit: null, sits: true, chairs: false },
      { name: 'b by name', unit: SHENYANG.name, sits: true },
      { name: 'c by name', sits: true },
    ]);
    expect(await choose(['a', 'c'], 'c', 0)).toMatchObject({
      ok: true,
      data: { panel: { everybody: false, revision: 1 } },
    });
    expect((await panelOf()).people.map(({ sits, chairs }) => [sits, chairs])).toEqual([
      [true, false],
      [false, false],
      [true, true],
    ]);
    expect(loads(await draw())).toEqual({ a: 4, c: 4 });
    expect((await cloud.fault('b', 'screening.works', { judging }, SCREENING)).refusal?.rule).toBe(
      'panel.member',
    );
    const { screenings } = await cloud.done('b', 'judge.desk', {}, SCREENING);
    expect(screenings).toEqual([]);
  });

  test('nobody, a chair from outside, a stranger, somebody else first', async () => {
    bench.judges({ a: null, b: null });
    expect(await choose([], null, 0)).toMatchObject({ ok: false, error: { code: 'INVALID' } });
    expect(await choose(['a'], 'b', 0)).toMatchObject({ ok: false, error: { code: 'INVALID' } });
    const stranger = { judging, revision: 0, members: ['0'.repeat(16)], chair: null };
    expect(await cloud.fault(ORGANIZER, 'panel.set', stranger, SCREENING)).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await choose(['a'], null, 0)).toMatchObject({ ok: true });
    // The same again is harmless; something else is too late.
    expect(await choose(['a'], null, 0)).toMatchObject({ ok: true });
    expect(await choose(['a', 'b'], null, 0)).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT' },
    });
    expect(await panelOf()).toMatchObject({ revision: 1 });
    expect((await cloud.fault(ORGANIZER, 'panel.show', { judging: 'x' }, SCREENING)).code).toBe(
      'NOT_FOUND',
    );
  });
});
