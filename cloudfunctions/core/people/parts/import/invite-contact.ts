import { formatCode } from '../../../../../miniprogram/shared/people/code';
import type { UnitRef } from '../../../../../miniprogram/shared/contract';
import { codeOf } from '../invitation/code';
import type { Context } from '../../../ground/table';
import { findByKey, freeKey } from '../../stores/invitations';
import { doerOf } from '../../../record/parts/decision/new-act';
import { newInvitation } from '../invitation/new-invitation';
import { stateAt } from '../invitation/view';

/**
 * Invites a contact, once: while an invitation is open the same row gives its code again, since the answer that
 * held it may have been lost on the way; one that has expired is replaced.
 * @param key what tells the contact, see `contactKeyOf`.
 * @returns the code, or null when the contact has used it.
 */
export async function inviteContact(
  context: Context<'organizer'>,
  unit: UnitRef,
  contact: { form: string; answers: Record<string, string> },
  key: string,
): Promise<{ code: string; fresh: boolean } | null> {
  const { office, now } = context;
  const standing = await findByKey(key);
  if (standing !== null && stateAt(standing, now) === 'expired') await freeKey(standing);
  else if (standing !== null)
    return standing.state === 'open'
      ? { code: formatCode(codeOf(standing.campaign, standing.seed)), fresh: false }
      : null;
  const made = await newInvitation(doerOf(context), office, {
    role: 'contact',
    name: contact.answers['name'] ?? '',
    unit,
    registration: contact,
    key,
  });
  return made && { code: made.code, fresh: true };
}
