import { contactKeyOf } from '../../stores/invitations';
import { registrationsIn, type Registration } from '../../stores/registrations';
import { nameKeyOf } from '../../stores/units';

const AT_ONCE = 1000;

/** The contacts who have registered by themselves, or are approved; by `contactKeyOf`. */
export async function knownContacts(campaign: string): Promise<Set<string>> {
  const known = new Set<string>();
  for (const state of ['submitted', 'approved'] as const) {
    let page: Registration[] = [];
    do {
      const last = page[page.length - 1];
      const after = last === undefined ? null : { at: last.submittedAt, id: last._id };
      page = await registrationsIn(campaign, state, after, AT_ONCE);
      for (const { unit, answers } of page)
        known.add(contactKeyOf(campaign, nameKeyOf(unit.name), answers['phone'] ?? ''));
    } while (page.length === AT_ONCE);
  }
  return known;
}
