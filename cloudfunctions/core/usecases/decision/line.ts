import type { DecisionLine } from '../../../../miniprogram/shared/contract';
import type { Decision } from '../../stores/decisions';
import { inWords } from './in-words';
import { nounOf, verbLabel } from './words';

/** A decision as it is read years later. */
export const lineOf = (decision: Decision): DecisionLine => ({
  id: decision._id,
  at: decision.at,
  by: decision.actorName,
  role: decision.actorRole,
  verb: decision.verb,
  verbLabel: verbLabel(decision),
  subject: decision.subject,
  subjectLabel: subjectLabel(decision),
  reason: decision.reason,
  before: inWords(decision, decision.before),
  after: inWords(decision, decision.after),
  rule: decision.rule,
});

const subjectLabel = (decision: Decision): string => {
  const noun = nounOf(decision);
  const title = decision.title ?? '';
  if (noun === '作品' || noun === '推荐') return `${noun}《${title}》`;
  return `${noun} ${title}`.trim();
};
