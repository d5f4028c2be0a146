import type { Me } from '../../../../../miniprogram/shared/contract';
import { founderName } from '../../../ground/founders';
import type { Member } from '../../stores/members';

/** What the phone may know of the caller. @param members the roles held now. */
export function meOf(campaign: string, openid: string, members: readonly Member[]): Me {
  const roles = new Set<Me['roles'][number]>(['citizen', ...members.map(({ role }) => role)]);
  if (founderName(campaign, openid) !== null) roles.add('organizer');
  const contact = members.find(({ role }) => role === 'contact');
  return { roles: [...roles], unit: contact?.unit?.name ?? null, acts: contact?.acts === true };
}
