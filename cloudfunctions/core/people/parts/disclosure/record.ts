import { checkPurpose } from '../../../../../miniprogram/shared/people/purpose';
import { tidyText } from '../../../../../miniprogram/shared/campaign/text';
import type { Officer } from '../../../ground/actor';
import { invalid } from '../../../ground/fault';
import { insertDisclosure, type Disclosure } from '../../stores/disclosures';

/** What is read, of whom and why. */
type Read = Pick<Disclosure, 'about' | 'subject' | 'what' | 'purpose'>;

/**
 * Writes down that somebody in office reads personal data in full. Called before they are given: what could not be
 * written down is not shown.
 * @throws ActionFault INVALID without a purpose.
 */
export async function recordDisclosure(
  { actor, campaign, now }: { actor: Officer; campaign: { id: string }; now: number },
  { about, subject, what, purpose }: Read,
): Promise<void> {
  const faults = checkPurpose(purpose);
  if (faults.length > 0) throw invalid(faults);
  await insertDisclosure({
    campaign: campaign.id,
    about,
    subject,
    what,
    purpose: tidyText(purpose),
    actor: actor.openid,
    actorName: actor.name,
    actorRole: actor.kind,
    at: now,
  });
}
