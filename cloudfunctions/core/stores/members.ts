import type { UnitRef } from '../../../miniprogram/shared/contract';
import type { Role } from '../../../miniprogram/shared/vocabulary';
import { collection } from '../runtime/database';

/** A role that a person holds in a campaign. `_id` is `<campaign>:<openid>:<role>`. */
export interface Member {
  _id: string;
  campaign: string;
  openid: string;
  role: Exclude<Role, 'citizen'>;
  /** As the office knows the person. */
  name: string;
  /** The unit a contact acts for, or an expert works at; null when there is none. */
  unit: UnitRef | null;
  /** A contact who may recommend and upload for others; false for everybody else. */
  acts: boolean;
  active: boolean;
  since: number;
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

/** Gives somebody a role, or gives it back. */
export const grantRole = (member: Omit<Member, '_id'>): Promise<void> =>
  members.replace({ _id: `${member.campaign}:${member.openid}:${member.role}`, ...member });

/** Takes a role away; the person's next call finds it gone. */
export async function endRole(
  campaign: string,
  openid: string,
  role: Member['role'],
): Promise<void> {
  await members.change({ _id: `${campaign}:${openid}:${role}` }, { active: false });
}

/** The people in a role, at most 1000, in no order. */
export const membersIn = (campaign: string, role: Member['role']): Promise<Member[]> =>
  members.list({ campaign, role, active: true }, { limit: 1000 });
