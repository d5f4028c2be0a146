import { formatDeadline } from '../calendar';
import type { Decision } from '../decision';
import { ALLOWED, refuse } from '../decision';
import type { ContactFormView } from '../campaign/office';

/**
 * Rule `contact.window`: a contact registers by the day the form names; null is any day.
 * @param now ms.
 * @returns allowed, or a refusal with facts `now`, `registerBy` in ms.
 */
export function mayRegister({ name, registerBy, source }: ContactFormView, now: number): Decision {
  if (registerBy === null || now <= registerBy) return ALLOWED;
  return refuse({
    rule: 'contact.window',
    source,
    facts: { now, registerBy },
    reason: `${name}的登记已于${formatDeadline(registerBy).replace(' 截止', '')}截止。`,
    remedy: '如确需补登，请联系主办方发给您邀请码。',
  });
}
