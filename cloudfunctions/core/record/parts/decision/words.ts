import type { ActionName } from '../../../../../miniprogram/shared/contract';
import type { Decision } from '../../stores/decisions';
import type { DecisionWords } from './topics';

type Told = Pick<Decision, 'subject' | 'verb' | 'title' | 'inNameOf'>;

/** What a unit or a partner does that looks first at a work. */
const FIRST_VERBS: Record<string, string> = { accept: '初审通过', reject: '初审未通过' };

/** What kind of thing a decision is on, as in `entry`. */
export const topicOf = ({ subject }: Pick<Told, 'subject'>): string =>
  subject.slice(0, Math.max(0, subject.indexOf(':')));

/** What was done, in Chinese. */
export function verbLabel({ topics }: DecisionWords, decision: Told): string {
  if (decision.verb === 'refused') return '没有办成';
  const { verb, inNameOf } = decision;
  if (inNameOf !== undefined) return `${inNameOf}${FIRST_VERBS[verb] ?? verb}`;
  return topics[topicOf(decision)]?.verbs[verb] ?? verb;
}

/** What it was done with, in Chinese. */
export function subjectLabel({ topics, tried }: DecisionWords, decision: Told): string {
  const { subject, verb, title } = decision;
  if (verb === 'refused') return tried[subject.replace('action:', '') as ActionName] ?? '其他操作';
  const noun = topics[topicOf(decision)]?.noun ?? '';
  switch (noun) {
    case '作品':
      return `《${title}》`;
    case '名单':
      return `“${title}”名单`;
    default:
      return `${noun} ${title}`.trim();
  }
}
