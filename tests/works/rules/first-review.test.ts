import type { ChannelView, RoundView } from '../../../miniprogram/shared/campaign/view';
import {
  firstReviewEnds,
  mayReviewFirst,
  mayReviewInstead,
  reviewerOf,
  wayInOf,
} from '../../../miniprogram/shared/works/first-review';
import { FIRST_REVIEWS, type Allowance } from '../../../miniprogram/shared/vocabulary';

const source = { clause: '推荐报送的作品由推荐单位进行初审' };
const round = (id: string, opensAt: number, ...allows: Allowance[]): RoundView => ({
  ...{ id, name: id, opensAt, closesAt: opensAt + 10, allows, source },
});
const rounds = [
  round('collection', 0, 'submit'),
  round('review', 200, 'score'),
  round('screening', 100, 'score', 'select'),
];
const way = (own: Partial<ChannelView> = {}): ChannelView => ({
  ...{ id: 'way', name: '推荐', by: 'unit', levels: ['city'], firstReview: 'unit' },
  ...{ firstReviewBy: '推荐单位', source },
  ...own,
});

describe('the way in that a work comes by', () => {
  const channels = [
    way({ id: 'cities' }),
    way({ id: 'offices', levels: ['office', 'hall'] }),
    way({ id: 'own', by: 'author', levels: [], firstReview: 'partner' }),
  ];
  test.each([
    ['unit', 'city', 'cities'],
    ['unit', 'hall', 'offices'],
    ['unit', 'village', undefined],
    ['unit', null, undefined],
    ['author', null, 'own'],
  ] as const)('of the %s of level %s', (channel, level, id) => {
    expect(wayInOf({ channels }, { channel, level })?.id).toBe(id);
  });
});

test.each([
  ['unit', '长沙市人社局', '长沙市人社局'],
  ['unit', null, '推荐单位'],
  ['partner', '长沙市人社局', '推荐单位'],
  ['organizer', '长沙市人社局', '推荐单位'],
  ['above', '长沙市人社局', '推荐单位'],
] as const)('the first review of a %s, sent in by %s, is by %s', (firstReview, unit, by) => {
  expect(reviewerOf(way({ firstReview }), unit)).toBe(by);
});

test('it ends with the ms before the first round that judges or chooses', () => {
  expect(firstReviewEnds({ rounds })).toBe(99);
  expect(firstReviewEnds({ rounds: rounds.slice(0, 1) })).toBeNull();
});

test.each([
  [99, true],
  [100, false],
])('at %d it is open: %s', (now, open) => {
  expect(mayReviewFirst({ rounds }, now).allowed).toBe(open);
  expect(mayReviewFirst({ rounds: [] }, now).allowed).toBe(true);
  const instead = mayReviewInstead({ rounds }, way(), { unit: '某局', submittedAt: 5 }, now);
  expect(instead.allowed).toBe(!open);
});

test.each(FIRST_REVIEWS)('the organizer waits for the first review of: %s', (firstReview) => {
  const waiting = { unit: '长沙市人社局', submittedAt: 5 };
  const decision = mayReviewInstead({ rounds: [] }, way({ firstReview }), waiting, 1000);
  expect(decision.allowed).toBe(firstReview === 'organizer');
  if (decision.allowed) return;
  expect(decision).toMatchObject({ rule: 'review.others', source, facts: { submittedAt: 5 } });
  expect(decision.reason).toContain(firstReview === 'unit' ? '长沙市人社局' : '推荐单位');
});

test('a way that the campaign does not know any more is the organizer’s', () => {
  expect(mayReviewInstead({ rounds }, null, { unit: null, submittedAt: 0 }, 1).allowed).toBe(true);
});
