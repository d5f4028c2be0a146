import { formatMoment } from '../calendar';
import type { Decision, Refusal, Source } from '../decision';
import { ALLOWED, refuse } from '../decision';
import { TWO_PERSON_ACT_LABELS, type TwoPersonAct } from '../vocabulary';

/** What a page shows as a note: the person has done what one person can do. */
export const NOTED_RULES: readonly string[] = ['second.needed', 'second.self'];

const WHERE = '请另一位工作人员在工作台的“待确认的提议”里看过后确认。';

/**
 * Rule `second.needed`: what a campaign wants two people for (campaign file, `twoPersons`) is noted when the
 * first one asks for it, and done when another one confirms it.
 * @param at when it was noted, ms.
 */
export const secondNeeded = (act: TwoPersonAct, source: Source, at: number): Refusal =>
  refuse({
    rule: 'second.needed',
    source,
    facts: { at },
    reason: `${TWO_PERSON_ACT_LABELS[act]}要有两个人同意，您的提议已经记下，还没有生效。`,
    remedy: WHERE,
  });

/**
 * Rule `second.self`: whoever proposed it cannot be the second person too.
 * @param proposal who proposed it and when, ms.
 * @param person openid of whoever wants to confirm it.
 */
export function mayConfirm(
  act: TwoPersonAct,
  source: Source,
  proposal: { actor: string; at: number },
  person: string,
): Decision {
  if (proposal.actor !== person) return ALLOWED;
  const { at } = proposal;
  return refuse({
    rule: 'second.self',
    source,
    facts: { at },
    reason: `您已于${formatMoment(at)}提议${TWO_PERSON_ACT_LABELS[act]}，自己不能再确认。`,
    remedy: WHERE,
  });
}
