import type { Role } from '../../../miniprogram/shared/vocabulary';
import { collection } from '../runtime/database';

/** A role that a person holds in a campaign. `_id` is `<campaign>:<openid>:<role>`. */
export interface Member {
  _id: string;
  campaign: string;
  openid: string;
  role: Exclude<Role, 'citizen'>;
  /** Name of the unit the person acts for; null when the role has none. */
  unit: string | null;
  active: boolean;
}

const members = collection<Member>('members');

/** @returns the person's active membership in that role, or null. */
export async function roleOf(
  campaign: string,
  openid: string,
  role: Member['role'],
): Promise<Member | null> {
  const member = await members.find(`${campaign}:${openid}:${role}`);
  return member?.active === true ? member : null;
}

/** @returns every role the person holds now; a person has at most one document per role. */
export const rolesOf = (campaign: string, openid: string): Promise<Member[]> =>
  members.list({ campaign, openid, active: true }, { limit: 10 });
