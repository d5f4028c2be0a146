import { outcomeOf, type Answer } from '../../../cloudfunctions/core/steps/rules/screened';
import {
  checkOpinion,
  hasSeat,
  mayDraw,
  mayPlace,
  mayReview,
  mayScreen,
  mayTakeAway,
  reminderText,
} from '../../../miniprogram/shared/steps/screening';
import { aCampaign, shanghai } from '../../support/campaign';

const source = { reading: '每件作品两人初评' };
const screening = {
  assignment: { by: 'organizer', reviewersPerEntry: 2, source },
  passes: 'all',
  passesSource: source,
  opinion: 'failed',
  opinionSource: source,
} as const;
const terms = { name: '初评', round: 'judging', hidesSource: source, screening };
const ruleOf = (decision: { allowed: boolean; rule?: string }) => decision.rule ?? null;

describe('what reviewers make of a work', () => {
  const answers = (text: string): Answer[] =>
    [...text].map((one) => (one === '+' ? 'passed' : 'failed'));
  test.each([
    ['all', '', 2, 'waiting', 2],
    ['all', '+', 2, 'waiting', 1],
    ['all', '++', 2, 'passed', 0],
    ['all', '+-', 2, 'failed', 0],
    ['all', '-', 2, 'failed', 1],
    ['all', '+', 1, 'passed', 0],
    ['majority', '', 3, 'waiting', 3],
    ['majority', '+', 3, 'waiting', 2],
    ['majority', '++', 3, 'passed', 1],
    ['majority', '--', 3, 'failed', 1],
    ['majority', '+-', 3, 'waiting', 1],
    ['majority', '+-+', 3, 'passed', 0],
    ['majority', '+-', 2, 'split', 0],
    ['majority', '+', 2, 'waiting', 1],
    ['majority', '+++-', 5, 'passed', 1],
    ['majority', '++--', 5, 'waiting', 1],
  ] as const)('%s of %p with %i places: %s', (rule, said, places, outcome, waiting) => {
    expect(outcomeOf(answers(said), places, rule)).toMatchObject({ outcome, waiting });
  });
});

describe('an opinion', () => {
  test.each([
    ['failed', true, '', 0],
    ['failed', true, '好', 0],
    ['failed', false, '', 1],
    ['failed', false, '不真实', 1],
    ['failed', false, '情节失实', 0],
    ['failed', false, '  情节失实 ', 0],
    ['always', true, '', 1],
    ['always', true, '真实感人', 0],
    ['always', true, '字'.repeat(500), 0],
    ['failed', true, '字'.repeat(501), 1],
  ] as const)('%s, passes %p: %p', (opinion, passes, text, faults) => {
    expect(checkOpinion({ opinion }, passes, text)).toHaveLength(faults);
  });
});

describe('rules', () => {
  const campaign = aCampaign();
  test.each([
    ['10-17 23:59:59.999', 'screening.window'],
    ['10-18 00:00:00.000', null],
    ['10-31 23:59:59.999', null],
    ['11-01 00:00:00.000', 'screening.window'],
  ])('at %s', (moment, rule) => {
    expect(ruleOf(mayScreen(campaign, terms, shanghai(moment)))).toBe(rule);
  });
  test('the own unit', () => {
    expect(mayReview(terms, '星城大爱', false).allowed).toBe(true);
    expect(mayReview(terms, '星城大爱', true)).toMatchObject({
      rule: 'screening.conflict',
      source,
    });
  });
  test('placing by hand where the lot decides', () => {
    const drawn = { ...screening, assignment: { ...screening.assignment, by: 'lot' as const } };
    expect(ruleOf(mayPlace(terms))).toBeNull();
    expect(ruleOf(mayPlace({ ...terms, screening: drawn }))).toBe('screening.lot');
  });
  test.each([
    [0, false, null],
    [1, false, null],
    [1, true, 'screening.places'],
    [2, false, 'screening.places'],
  ])('%i of 2 places taken, sits there: %p', (taken, sits, rule) => {
    expect(ruleOf(hasSeat(terms, '星城大爱', taken, sits))).toBe(rule);
  });
  test('an answer keeps its reviewer', () => {
    expect(ruleOf(mayTakeAway(terms, '星城大爱', false))).toBeNull();
    expect(ruleOf(mayTakeAway(terms, '星城大爱', true))).toBe('screening.answered');
  });
  test.each([
    [1, 1, null],
    [0, 1, 'screening.empty'],
    [1, 0, 'screening.empty'],
  ])('%i works, %i reviewers', (works, reviewers, rule) => {
    expect(ruleOf(mayDraw(terms, works, reviewers))).toBe(rule);
  });
  test('a reminder says who has how many open, until when', () => {
    const open = [
      { name: '张三', open: 12 },
      { name: '李四', open: 1 },
    ];
    expect(reminderText(terms, open, shanghai('10-31 23:59:59.999'))).toBe(
      '初评提醒：请张三（还有 12 件）、李四（还有 1 件）在10月31日 24:00前完成评审。',
    );
  });
});
