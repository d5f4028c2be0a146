import {
  isClosed,
  mayBreak,
  mayCast,
  mayChair,
  mayChoose,
  mayClose,
  mayMeet,
  mayOpen,
  quorumOf,
} from '../../../miniprogram/shared/steps/ballot';
import type { BallotRule } from '../../../miniprogram/shared/campaign/judging';
import { aCampaign, shanghai } from '../../support/campaign';

const source = { clause: '专家评审组以投票方式选出优秀作品' };
const group = { id: 'text', name: '文字类', kinds: ['text'], most: 3, places: 3, source };
const ballot: BallotRule = {
  groups: [group],
  quorum: { parts: 2, of: 3 },
  quorumSource: source,
  share: null,
  shareSource: source,
  tie: 'again',
  tieSource: source,
  own: 'shown',
  ownSource: source,
  chairs: ['judge', 'organizer'],
  chairsSource: source,
};
const terms = { name: '复评', round: 'judging', source, ballot };
const ruleOf = (decision: { allowed: boolean; rule?: string }) => decision.rule ?? null;

test.each([
  ['10-17 23:59:59.999', 'ballot.window'],
  ['10-18 00:00:00.000', null],
  ['10-31 23:59:59.999', null],
  ['11-01 00:00:00.000', 'ballot.window'],
])('the meeting at %s', (moment, rule) => {
  expect(ruleOf(mayMeet(aCampaign(), terms, shanghai(moment)))).toBe(rule);
});

test.each([
  ['waiting', 'ballot.open'],
  ['open', null],
  ['tied', 'ballot.open'],
  ['closed', 'ballot.open'],
] as const)('casting while %s', (state, rule) => {
  expect(ruleOf(mayCast(terms, group, state))).toBe(rule);
});

describe('a ballot', () => {
  const candidates = ['a', 'b', 'c', 'd', 'e'];
  test.each([
    ['none', [], null],
    ['one', ['a'], null],
    ['as many as there may be', ['a', 'b', 'c'], null],
    ['one more', ['a', 'b', 'c', 'd'], 'ballot.most'],
    ['one twice', ['a', 'a'], 'ballot.most'],
    ['one that is not on it', ['a', 'z'], 'ballot.candidates'],
    ['one of the own unit', ['a', 'e'], 'ballot.own'],
  ])('%s', (_, chosen, rule) => {
    const decision = mayChoose(terms, group, { candidates, own: ['e'], chosen, most: 3 });
    expect(ruleOf(decision)).toBe(rule);
  });
  test('says how many are too many', () => {
    const chosen = ['a', 'b', 'c', 'd', 'e'];
    expect(mayChoose(terms, group, { candidates, own: [], chosen, most: 3 })).toMatchObject({
      reason: '文字类最多选 3 件，您选了 5 件。',
      remedy: '请去掉 2 件再提交。',
      facts: { chosen: 5, max: 3 },
    });
  });
});

test.each([
  [['judge'], 'judge', true, null],
  [['judge'], 'judge', false, 'ballot.chair'],
  [['judge'], 'organizer', false, 'ballot.chair'],
  [['organizer'], 'organizer', false, null],
  [['organizer'], 'judge', true, 'ballot.chair'],
  [['judge', 'organizer'], 'organizer', false, null],
  [['judge', 'organizer'], 'judge', true, null],
] as const)('chaired by %p: %s who chairs: %p', (chairs, as, leads, rule) => {
  const own = { ...terms, ballot: { ...ballot, chairs: [...chairs] } };
  expect(ruleOf(mayChair(own, as, leads))).toBe(rule);
});

describe('opening', () => {
  const ties = { again: terms, chair: { ...terms, ballot: { ...ballot, tie: 'chair' as const } } };
  test.each([
    ['again', 'waiting', 0, 1, null],
    ['again', 'waiting', 0, 0, 'ballot.list'],
    ['again', 'open', 1, 1, 'ballot.again'],
    ['again', 'closed', 1, 1, 'ballot.again'],
    ['again', 'tied', 1, 2, null],
    ['again', 'tied', 2, 2, 'ballot.again'],
    ['chair', 'tied', 1, 2, 'ballot.again'],
  ] as const)('by %s, %s after turn %i, %i works', (tie, state, turn, works, rule) => {
    expect(ruleOf(mayOpen(ties[tie], group, { state, turn }, works))).toBe(rule);
  });
});

const OPEN = { state: 'open' } as const;

describe('the quorum', () => {
  test.each([
    [{ parts: 2, of: 3 }, 9, 6],
    [{ parts: 2, of: 3 }, 10, 7],
    [{ parts: 1, of: 1 }, 9, 9],
    [{ count: 5 }, 9, 5],
    [null, 9, 0],
  ])('%p of %i', (quorum, panel, needed) => {
    expect(quorumOf({ quorum }, panel)).toBe(needed);
  });
  test('closing without it says how many are missing', () => {
    expect(ruleOf(mayClose(terms, group, OPEN, 6, 9))).toBeNull();
    expect(mayClose(terms, group, OPEN, 5, 9)).toMatchObject({
      rule: 'ballot.quorum',
      reason: '文字类已交 5 张票，至少要 6 张（全体专家的三分之二）才能结束。',
      remedy: '还差 1 张，请等其他专家交票。',
    });
    const counted = { ...terms, ballot: { ...ballot, quorum: { count: 7 } } };
    expect(mayClose(counted, group, OPEN, 5, 9)).toMatchObject({
      reason: '文字类已交 5 张票，至少要 7 张才能结束。',
    });
  });
});

test.each(['waiting', 'tied', 'closed'] as const)('what is %s is not closed', (state) => {
  expect(ruleOf(mayClose(terms, group, { state }, 9, 9))).toBe('ballot.open');
});

test.each([
  ['tied', 2, ['b'], null],
  ['tied', 2, [], null],
  ['tied', 2, ['b', 'c'], 'ballot.places'],
  ['tied', 2, ['a'], 'ballot.tied'],
  ['tied', 2, ['b', 'b'], 'ballot.tied'],
  ['tied', 1, ['b'], 'ballot.chosen'],
  ['closed', 2, ['b'], 'ballot.chosen'],
] as const)('%s after turn %i: the chair chooses %p for one place', (state, turn, chosen, rule) => {
  const standing = { state, turn, tied: ['b', 'c'], free: 1 };
  expect(ruleOf(mayBreak(terms, group, standing, chosen))).toBe(rule);
});

test('results are there once a vote is closed', () => {
  expect(ruleOf(isClosed(terms, group, 'closed'))).toBeNull();
  expect(isClosed(terms, group, 'tied')).toMatchObject({
    rule: 'ballot.closed',
    reason: '复评的文字类并列待定，没有结果。',
  });
});
