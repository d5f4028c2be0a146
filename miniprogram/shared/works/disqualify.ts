import type { Decision } from '../decision';
import { ALLOWED, refuse } from '../decision';
import type { OfficeView } from '../campaign/office';

/**
 * Rule `disqualify.grounds`: an entry loses its standing only on a ground that the campaign names.
 * @param office with the grounds; null where the campaign names none.
 */
export function mayDisqualify({
  disqualification,
}: Pick<OfficeView, 'disqualification'>): Decision {
  if (disqualification !== null && disqualification.grounds.length > 0) return ALLOWED;
  const none = '本活动没有规定由主办方取消资格的情形';
  return refuse({
    rule: 'disqualify.grounds',
    source: { reading: none },
    facts: {},
    reason: `${none}。`,
    remedy: '未刊发的作品可以在审核时不予通过。',
  });
}
