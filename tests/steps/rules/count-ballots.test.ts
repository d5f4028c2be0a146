import {
  countBallots,
  type BallotTerms,
} from '../../../cloudfunctions/core/steps/rules/count-ballots';
import { fractionText, leastOf } from '../../../miniprogram/shared/steps/share';

const terms = (own: Partial<BallotTerms> = {}): BallotTerms => ({
  places: 2,
  share: null,
  tie: 'chair',
  ...own,
});
/** Ballots that give works these votes: the first ballots name most. */
const ballotsFor = (votes: Record<string, number>, ballots: number): string[][] =>
  Array.from({ length: ballots }, (_, nth) =>
    Object.keys(votes).filter((work) => (votes[work] ?? 0) > nth),
  );
const count = (votes: Record<string, number>, ballots: number, own?: Partial<BallotTerms>) =>
  countBallots(Object.keys(votes), ballotsFor(votes, ballots), terms(own));
const verdicts = (found: ReturnType<typeof count>): string =>
  found.works.map(({ work, verdict }) => `${work} ${verdict}`).join(', ');

describe('the works with the most votes are elected', () => {
  test.each([
    ['more works than places', { a: 1, b: 5, c: 3 }, 'b in, c in, a out'],
    ['as many works as places', { a: 1, b: 5 }, 'b in, a in'],
    ['fewer', { a: 1 }, 'a in'],
    [
      'nobody voted for one: it is not elected, though a place is free',
      { a: 1, b: 0 },
      'a in, b below',
    ],
    ['nobody voted at all', { a: 0, b: 0, c: 0 }, 'a below, b below, c below'],
    ['a tie above the last place', { a: 4, b: 4, c: 1 }, 'a in, b in, c out'],
    ['a tie below it', { a: 4, b: 3, c: 1, d: 1 }, 'a in, b in, c out, d out'],
  ])('%s', (_, votes, expected) => {
    expect(verdicts(count(votes, 5))).toBe(expected);
  });

  test('ranks skip as equals share one', () => {
    const { works } = count({ a: 4, b: 4, c: 1 }, 5);
    expect(works.map(({ votes, rank }) => [votes, rank])).toEqual([
      [4, 1],
      [4, 1],
      [1, 3],
    ]);
  });

  test('a ballot counts once for a work, and not for works that are not on it', () => {
    const { works, ballots } = countBallots(['a', 'b'], [['a', 'a', 'z'], ['b'], []], terms());
    expect([ballots, works.map(({ votes }) => votes)]).toEqual([3, [1, 1]]);
  });
});

describe('a tie at the last place', () => {
  const votes = { a: 5, b: 3, c: 3, d: 1 };
  test.each([
    ['all-in', 'a in, b in, c in, d out', 0],
    ['none', 'a in, b out, c out, d out', 0],
    ['again', 'a in, b tied, c tied, d out', 1],
    ['chair', 'a in, b tied, c tied, d out', 1],
  ] as const)('%s', (tie, expected, free) => {
    const found = count(votes, 5, { tie });
    expect([verdicts(found), found.free]).toEqual([expected, free]);
  });
  test('equals that just fit are no tie', () => {
    expect(count(votes, 5, { places: 3 })).toMatchObject({ free: 0 });
    expect(verdicts(count(votes, 5, { places: 3 }))).toBe('a in, b in, c in, d out');
  });
  test('eleven for the tenth place: nine are in, two share the last', () => {
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`w${String(at)}`, at === 10 ? 3 : 12 - at]),
    );
    const found = count(many, 12, { places: 10 });
    expect(found.free).toBe(1);
    expect(found.works.filter(({ verdict }) => verdict === 'in')).toHaveLength(9);
    expect(found.works.filter(({ verdict }) => verdict === 'tied').map(({ work }) => work)).toEqual(
      ['w9', 'w10'],
    );
  });
  test('all equal: nobody is above', () => {
    expect(count({ a: 2, b: 2, c: 2 }, 2)).toMatchObject({ free: 2 });
  });
});

describe('the part of the ballots that a work needs', () => {
  const half = { parts: 1, of: 2 };
  const third = { parts: 2, of: 3 };
  test.each([
    ['half or more of 8', { ...half, over: false }, 8, 4],
    ['more than half of 8', { ...half, over: true }, 8, 5],
    ['half or more of 9', { ...half, over: false }, 9, 5],
    ['more than half of 9', { ...half, over: true }, 9, 5],
    ['two thirds of 9, exactly', { ...third, over: false }, 9, 6],
    ['two thirds of 10', { ...third, over: false }, 10, 7],
    ['of no ballot, still one vote', { ...half, over: false }, 0, 1],
  ])('%s', (_, share, ballots, needed) => {
    const found = count({ a: needed, b: needed - 1 }, ballots, { share });
    expect(found.needed).toBe(needed);
    const expected = ballots === 0 ? 'a below, b below' : 'a in, b below';
    expect(verdicts(found)).toBe(expected);
  });
  test('works under it make no tie', () => {
    const share = { ...half, over: false };
    const found = count({ a: 4, b: 1, c: 1 }, 4, { places: 2, share });
    expect([verdicts(found), found.free]).toEqual(['a in, b below, c below', 0]);
  });
});

test('parts are exact and read as people say them', () => {
  expect(leastOf({ parts: 1, of: 10 }, 30, false)).toBe(3);
  expect(leastOf({ parts: 1, of: 1 }, 7, false)).toBe(7);
  expect([
    fractionText({ parts: 2, of: 3 }),
    fractionText({ parts: 1, of: 2 }),
    fractionText({ parts: 1, of: 1 }),
    fractionText({ parts: 7, of: 12 }),
  ]).toEqual(['三分之二', '二分之一', '全部', '12分之七']);
});
