import type { Refusal } from '../../miniprogram/shared/decision';
import { ruleSites, sitesOf } from '../support/rule-sites';
import { acceptanceSamples } from './samples/acceptance';
import { contentSamples } from './samples/contents';
import { firstReviewSamples } from './samples/first-review';
import { inquirySamples } from './samples/inquiries';
import { limitSamples } from './samples/limits';
import { measureSamples } from './samples/measures';
import { pieceSamples } from './samples/pieces';
import { resultSamples } from './samples/results';
import { selectionSamples } from './samples/selection';
import { stepSamples } from './samples/steps';
import { unitSamples } from './samples/units';
import { voteSamples } from './samples/votes';
import { workSamples } from './samples/works';

const SAMPLES = {
  ...workSamples,
  ...acceptanceSamples,
  ...firstReviewSamples,
  ...contentSamples,
  ...voteSamples,
  ...unitSamples,
  ...selectionSamples,
  ...stepSamples,
  ...inquirySamples,
  ...resultSamples,
  ...limitSamples,
  ...measureSamples,
  ...pieceSamples,
};
const sites = ruleSites();
const rules = [...new Set(sites.map(({ rule }) => rule))].sort();

/** A sentence in plain Chinese, ended, and nothing left unfilled. */
const SENTENCE = /^[^!！]*[\u4e00-\u9fff][^!！]*[。？”）]$/u;
const HOLES = /undefined|NaN|null|\[object/;

test('every no in the product names its rule where it is made', () => {
  expect(sites.filter(({ rule }) => !/^[a-z]+\.(\*|[a-zA-Z]+)$/.test(rule))).toEqual([]);
  expect(sites.length).toBeGreaterThan(15);
});

test('every rule is tried here, and nothing else', () => {
  expect(Object.keys(SAMPLES).sort()).toEqual(rules);
  expect(Object.values(SAMPLES).filter((refusals) => refusals.length === 0)).toEqual([]);
});

describe.each(Object.entries(SAMPLES))('%s', (rule, refusals) => {
  test.each(refusals.map((refusal) => [refusal.reason, refusal] as const))('%s', (_, refusal) => {
    expect(faultsOf(rule, refusal)).toEqual([]);
  });
});

/** What a refusal leaves unexplained. */
function faultsOf(rule: string, refusal: Refusal): string[] {
  const { source, reason, remedy, facts } = refusal;
  const words = 'clause' in source ? source.clause : source.reading;
  const named = new RegExp(`^${rule.replace('.', '\\.').replace('*', '[a-zA-Z]+')}$`);
  return [
    ...(named.test(refusal.rule) ? [] : ['another rule']),
    ...(words.trim().length < 4 ? ['no clause and no reading'] : []),
    ...(SENTENCE.test(reason) ? [] : ['the reason is no sentence']),
    ...(SENTENCE.test(remedy) ? [] : ['the remedy is no sentence']),
    ...(reason === remedy ? ['the remedy repeats the reason'] : []),
    ...(HOLES.test(reason + remedy + words) ? ['something is not filled in'] : []),
    ...Object.entries(facts).flatMap(([fact, value]) =>
      value === '' || Number.isNaN(value) ? [`the fact ${fact} is empty`] : [],
    ),
  ];
}

describe('this test', () => {
  const sound: Refusal = {
    allowed: false,
    rule: 'vote.perDay',
    source: { clause: '每人每天最多投10票' },
    facts: { votesToday: 10 },
    reason: '今天的 10 票已经投完了。',
    remedy: '明天再来。',
  };
  test.each([
    ['another rule', { rule: 'vote.window' }],
    ['no clause and no reading', { source: { reading: ' ' } }],
    ['the reason is no sentence', { reason: 'no' }],
    ['the remedy is no sentence', { remedy: '' }],
    ['something is not filled in', { remedy: '还差 undefined 票。' }],
    ['the fact votes is empty', { facts: { votes: NaN } }],
  ])('sees %s', (fault, change) => {
    expect(faultsOf('vote.perDay', { ...sound, ...change })).toContain(fault);
    expect(faultsOf('vote.perDay', sound)).toEqual([]);
  });

  test('finds a no without a rule', () => {
    const found = sitesOf(
      'x.ts',
      "refuse(parts); refuse({ rule: 'a.b' }); withinWindow(c, 'vote');",
    );
    expect(found.map(({ rule }) => rule)).toEqual(['?', 'a.b', '?']);
  });
});
