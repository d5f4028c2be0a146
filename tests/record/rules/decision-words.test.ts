import { decisionWords } from '../../../cloudfunctions/core/decision-words';
import { lineOf as lineIn } from '../../../cloudfunctions/core/record/parts/decision/line';
import { inWords } from '../../../cloudfunctions/core/record/parts/decision/in-words';
import type { Decision } from '../../../cloudfunctions/core/record/stores/decisions';
import { DECISION_ROWS, entryKept } from '../../whole/decision-rows';
import { STEP_ROWS } from '../../whole/decision-rows-steps';
import { acceptanceSamples } from '../../whole/samples/acceptance';
import { inquirySamples } from '../../whole/samples/inquiries';
import { resultSamples } from '../../whole/samples/results';
import { selectionSamples } from '../../whole/samples/selection';
import { stepSamples } from '../../whole/samples/steps';
import { unitSamples } from '../../whole/samples/units';
import { voteSamples } from '../../whole/samples/votes';

const lineOf = (one: Decision) => lineIn(decisionWords, one);

const decision = (own: Partial<Decision>): Decision => ({
  _id: 'entry:e1:0',
  campaign: 'c',
  subject: 'entry:e1',
  title: '渔港清晨',
  verb: 'accept',
  actor: 'openid',
  actorName: '李华',
  actorRole: 'organizer',
  reason: null,
  before: {},
  after: {},
  rule: null,
  at: 0,
  ...own,
});
describe.each([...DECISION_ROWS, ...STEP_ROWS])('%s', (_, own, verb, subject, before, after) => {
  test('is read in words', () => {
    expect(lineOf(decision(own))).toMatchObject({
      by: '李华',
      verbLabel: verb,
      subjectLabel: subject,
      before,
      after,
    });
  });
});

test('what was signed for is given point by point', () => {
  const signed = ['看过画面', '内容健康'];
  expect(lineOf(decision({ signed })).signed).toEqual(signed);
  expect(lineOf(decision({})).signed).toEqual([]);
});

test.each([
  ['export.site', '导出获奖网页'],
  ['selection.confirm', '确认名单'],
])('what was tried with %s is named', (action, subjectLabel) => {
  const refused = decision({ subject: `action:${action}`, verb: 'refused' });
  expect(lineOf(refused)).toMatchObject({ subjectLabel });
});

test('nothing that names a person beyond the office, and no id, is read', () => {
  const line = lineOf(
    decision({ verb: 'disqualify', after: { state: 'disqualified', ...entryKept } }),
  );
  expect(JSON.stringify(line)).not.toMatch(/openid|sha/);
});

/** Ids, and what only the phone's own words explain. */
const SILENT = [
  ...['unit', 'state', 'votesToday', 'perDay', 'votesForEntryToday', 'perEntryPerDay'],
  ...['seconds', 'minutes', 'until', 'votesOfAddress', 'riskRank', 'refuseFrom'],
];
const samples = {
  ...acceptanceSamples,
  ...voteSamples,
  ...unitSamples,
  ...selectionSamples,
  ...stepSamples,
  ...inquirySamples,
  ...resultSamples,
};

test.each(Object.entries(samples))('the numbers of %s are read in words', (_, refusals) => {
  for (const { facts } of refusals)
    for (const [key, value] of Object.entries(facts)) {
      if (SILENT.includes(key)) continue;
      const refused = decision({ subject: 'action:x', verb: 'refused' });
      const words = inWords(decisionWords.topics, refused, { [key]: value });
      expect([key, words]).toEqual([key, expect.stringMatching(/[\u4e00-\u9fff]/)]);
    }
});
