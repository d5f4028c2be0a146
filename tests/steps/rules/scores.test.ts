import { scoreWorks, type Mark } from '../../../cloudfunctions/core/steps/rules/scores';
import { checkMarks, totalOf } from '../../../miniprogram/shared/steps/score';

const CRITERIA = ['theme', 'idea'];
const mark = (judge: string, work: string, total: number): Mark => ({
  judge,
  work,
  total,
  marks: { theme: total - 10, idea: 10 },
});
/** Totals by judge: each row is what one judge gave to the works in turn; null where nothing. */
const panel = (works: readonly string[], rows: readonly (readonly (number | null)[])[]): Mark[] =>
  rows.flatMap((row, judge) =>
    row.flatMap((total, index) =>
      total === null ? [] : [mark(`judge-${String(judge)}`, works[index] ?? '', total)],
    ),
  );
const WORKS = ['a', 'b', 'c'];

describe('mean, spread and ranks', () => {
  test('three judges, three works', () => {
    const marks = panel(WORKS, [
      [90, 80, 70],
      [84, 86, 70],
      [96, 80, 70],
    ]);
    expect(scoreWorks(WORKS, marks, CRITERIA, 'mean')).toMatchObject([
      // Population deviation of 90, 84, 96: the root of 24.
      { work: 'a', scored: 3, mean: 90, spread: 4.9, rank: 1, tied: false },
      { work: 'b', scored: 3, mean: 82, spread: 2.8, rank: 2, tied: false },
      { work: 'c', scored: 3, mean: 70, spread: 0, rank: 3, tied: false },
    ]);
  });

  test('means are shown to two decimals and criteria averaged', () => {
    const [result] = scoreWorks(['a'], panel(['a'], [[80], [80], [81]]), CRITERIA, 'mean');
    expect(result).toMatchObject({ mean: 80.33, spread: 0.5 });
    expect(result?.byCriterion).toEqual([
      { criterion: 'theme', mean: 70.33 },
      { criterion: 'idea', mean: 10 },
    ]);
  });

  test('one score has no spread', () => {
    const [result] = scoreWorks(['a'], panel(['a'], [[77.5]]), CRITERIA, 'mean');
    expect(result).toMatchObject({ mean: 77.5, spread: 0, normalised: 77.5, rank: 1 });
  });

  test.each([
    ['two first', [90, 90, 80], [1, 1, 3]],
    ['two second', [90, 80, 80], [1, 2, 2]],
    ['all the same', [90, 90, 90], [1, 1, 1]],
  ])('equal works share a rank and the next is skipped: %s', (_, totals, ranks) => {
    const results = scoreWorks(WORKS, panel(WORKS, [totals]), CRITERIA, 'mean');
    expect(results.map(({ rank }) => rank)).toEqual(ranks);
    expect(results.map(({ tied }) => tied)).toEqual(
      ranks.map((rank) => ranks.filter((one) => one === rank).length > 1),
    );
  });

  test('sums in tenths that a computer rounds differently are still equal', () => {
    // 0.1 + 0.2 is not 0.3 to a computer; three judges against one.
    const marks = [
      ...['x', 'y', 'z'].map((judge, index) => mark(judge, 'a', [70.1, 70.2, 70.3][index] ?? 0)),
      ...['x', 'y', 'z'].map((judge) => mark(judge, 'b', 70.2)),
    ];
    const results = scoreWorks(['a', 'b'], marks, CRITERIA, 'mean');
    expect(results.map(({ rank, tied }) => [rank, tied])).toEqual([
      [1, true],
      [1, true],
    ]);
  });

  test('means that differ by less than is shown are told apart', () => {
    // Six judges against seven, who give 80.0 and once a tenth more: 80.0167 and 80.0143.
    const marks = [
      ...Array.from({ length: 6 }, (_, j) => mark(`j${String(j)}`, 'a', j === 0 ? 80.1 : 80)),
      ...Array.from({ length: 7 }, (_, j) => mark(`j${String(j)}`, 'b', j === 0 ? 80.1 : 80)),
    ];
    const results = scoreWorks(['b', 'a'], marks, CRITERIA, 'mean');
    expect(results.map(({ work, rank, tied }) => [work, rank, tied])).toEqual([
      ['a', 1, false],
      ['b', 2, false],
    ]);
  });

  test('a work that nobody scored comes last, without a rank', () => {
    const results = scoreWorks(WORKS, panel(WORKS, [[null, 60, 50]]), CRITERIA, 'mean');
    expect(results.map(({ work }) => work)).toEqual(['b', 'c', 'a']);
    expect(results[2]).toEqual({
      work: 'a',
      scored: 0,
      mean: null,
      spread: null,
      normalised: null,
      rank: null,
      tied: false,
      byCriterion: [],
    });
  });

  test('nobody scored anything', () => {
    expect(scoreWorks(WORKS, [], CRITERIA, 'normalised').map(({ rank }) => rank)).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('a work that is not judged any more does not weigh on the others', () => {
    const all = panel(WORKS, [
      [90, 10, 80],
      [70, 100, 60],
    ]);
    const results = scoreWorks(['a', 'c'], all, CRITERIA, 'normalised');
    const without = all.filter(({ work }) => work !== 'b');
    expect(results).toEqual(scoreWorks(['a', 'c'], without, CRITERIA, 'normalised'));
  });
});

describe('strict and mild judges', () => {
  test('a strict judge who saw only one of two works does not decide', () => {
    // The mild judge saw all works, the strict one only a and c.
    const marks = panel(WORKS, [
      [95, 90, 85],
      [60, null, 50],
    ]);
    const byMean = scoreWorks(WORKS, marks, CRITERIA, 'mean');
    expect(byMean.map(({ work }) => work)).toEqual(['b', 'a', 'c']);
    const even = scoreWorks(WORKS, marks, CRITERIA, 'normalised');
    expect(even.map(({ work }) => work)).toEqual(['a', 'b', 'c']);
  });

  test('the panel keeps its mean and spread', () => {
    const marks = panel(WORKS, [
      [90, 80, 70],
      [60, 50, 40],
    ]);
    const results = scoreWorks(WORKS, marks, CRITERIA, 'normalised');
    // Both judges agree on the order and on the distances, so their works are equally far apart.
    const [a, b, c] = results.map(({ normalised }) => normalised ?? 0);
    expect(b).toBe(65);
    expect((a ?? 0) - (b ?? 0)).toBeCloseTo((b ?? 0) - (c ?? 0), 5);
    // Panel of 90 … 40: deviation 17.08, a judge's z of the best is 1.2247.
    expect(a).toBeCloseTo(65 + 17.078 * 1.2247, 1);
  });

  test('a judge who gives everybody the same says nothing of the order', () => {
    const marks = panel(WORKS, [
      [90, 80, 70],
      [75, 75, 75],
    ]);
    const results = scoreWorks(WORKS, marks, CRITERIA, 'normalised');
    expect(results.map(({ work }) => work)).toEqual(['a', 'b', 'c']);
    expect(results.every(({ normalised }) => Number.isFinite(normalised))).toBe(true);
    // The panel's mean is 77.5, and so is the second work of the judge who tells works apart.
    expect(results[1]?.normalised).toBe(77.5);
  });
});

describe('points of one judge', () => {
  const criteria = [
    { id: 'theme', name: '主题契合', weight: 30, source: { clause: '…' } },
    { id: 'idea', name: '创意', weight: 15, source: { clause: '…' } },
  ];
  const paths = (marks: Record<string, number>, complete = true) =>
    checkMarks({ criteria }, marks, complete).map(({ path }) => path);

  test.each([
    ['0', { theme: 0, idea: 0 }, []],
    ['the weight', { theme: 30, idea: 15 }, []],
    ['one decimal', { theme: 29.9, idea: 0.1 }, []],
    ['a tenth over the weight', { theme: 30.1, idea: 15 }, ['marks.theme']],
    ['a tenth below 0', { theme: -0.1, idea: 15 }, ['marks.theme']],
    ['two decimals', { theme: 25.55, idea: 14.99 }, ['marks.theme', 'marks.idea']],
    ['no number', { theme: NaN, idea: Infinity }, ['marks.theme', 'marks.idea']],
    ['one missing', { theme: 30 }, ['marks.idea']],
    ['all missing', {}, ['marks.theme', 'marks.idea']],
    ['one too many', { theme: 1, idea: 1, beauty: 1 }, ['marks.beauty']],
    ['an inherited name', { theme: 1, idea: 1, constructor: 1 }, ['marks.constructor']],
  ])('%s', (_, marks, wrong) => {
    expect(paths(marks as Record<string, number>)).toEqual(wrong);
  });

  test('a draft may leave points out, and not give too many', () => {
    expect(paths({}, false)).toEqual([]);
    expect(paths({ theme: 31 }, false)).toEqual(['marks.theme']);
  });

  test('every tenth from 0 to a weight is accepted, and adds up exactly', () => {
    for (let tenth = 0; tenth <= 300; tenth += 1)
      expect(paths({ theme: tenth / 10, idea: 0.1 * 3 })).toEqual([]);
    expect(totalOf({ theme: 0.1, idea: 0.2 })).toBe(0.3);
    expect(totalOf({ theme: 29.9, story: 29.8, craft: 24.7, idea: 14.6 })).toBe(99);
  });
});
