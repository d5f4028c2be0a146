import { contactKeyOf } from '../../stores/invitations';
import { everyRegistrationIn } from '../../stores/registrations';
import { nameKeyOf } from '../../stores/units';

/** The contacts who have registered by themselves, or are approved; by `contactKeyOf`. */
export async function knownContacts(campaign: string): Promise<Set<string>> {
  const known = new Set<string>();
  for (const state of ['submitted', 'approved'] as const)
    for (const { unit, answers } of await everyRegistrationIn(campaign, state))
      known.add(contactKeyOf(campaign, nameKeyOf(unit.name), answers['phone'] ?? ''));
  return known;
}
