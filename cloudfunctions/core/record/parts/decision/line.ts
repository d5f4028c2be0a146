import type { DecisionLine } from '../../../../../miniprogram/shared/contract';
import type { Decision } from '../../stores/decisions';
import { inWords } from './in-words';
import type { DecisionWords } from './topics';
import { subjectLabel, topicOf, verbLabel } from './words';

declare module '../../../ground/table' {
  interface HandedIn {
    decisionWords: DecisionWords;
  }
}

/** A decision as it is read years later. */
export const lineOf = (words: DecisionWords, decision: Decision): DecisionLine => ({
  id: decision._id,
  at: decision.at,
  by: decision.actorName,
  role: decision.actorRole,
  verb: decision.verb,
  verbLabel: verbLabel(words, decision),
  subject: decision.subject,
  subjectLabel: subjectLabel(words, decision),
  reason: decision.reason,
  before: inWords(words.topics, decision, concerning(decision, decision.before)),
  after: inWords(words.topics, decision, concerning(decision, decision.after)),
  signed: decision.signed ?? [],
  rule: decision.rule,
});

/** Of an entry a decision keeps all that it leaves as it is; only what it is about is read. */
function concerning(
  decision: Decision,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (topicOf(decision) !== 'entry') return values;
  const { state, edition, number, belongsTo } = values;
  switch (decision.verb) {
    case 'publish':
      return { state, edition, number };
    case 'assign':
      return { unit: 'belongsTo' in values ? nameOf(belongsTo) : values['unit'] };
    default:
      return { state };
  }
}

const nameOf = (unit: unknown): unknown =>
  typeof unit === 'object' && unit !== null && 'name' in unit ? unit.name : '未列单位';
