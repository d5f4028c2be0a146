import type { JudgingStep } from '../campaign/judging';
import type { Decision } from '../decision';
import { ALLOWED, refuse } from '../decision';

/**
 * Rule `panel.member`: a judging is done by those who sit on its panel.
 * @param sits whether the caller does.
 */
export function maySit(
  { name, panel, source }: Pick<JudgingStep, 'name' | 'panel' | 'source'>,
  sits: boolean,
): Decision {
  if (sits) return ALLOWED;
  return refuse({
    rule: 'panel.member',
    source,
    facts: { judging: name },
    reason: `“${name}”由${panel}进行，您不在这个小组里。`,
    remedy: '如有疑问，请联系主办方。',
  });
}
