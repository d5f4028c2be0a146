import { everyRow } from '../../ground/every-row';
import type { UnitRef } from '../../../../miniprogram/shared/contract';
import type { Role } from '../../../../miniprogram/shared/vocabulary';
import { cloud } from '../../ground/cloud';
import { command } from '../../ground/database';
import { sealedCollection } from '../../ground/sealed-collection';
import { personal } from './personal';

/** A role that a person holds in a campaign. `_id` is `<campaign>:<openid>:<role>`. */
export interface Member {
  _id: string;
  campaign: string;
  openid: string;
  role: Exclude<Role, 'citizen'>;
  /** As the office knows the person; sealed in the database. */
  name: string;
  /** The unit a contact acts for, or an expert works at; null when there is none. */
  unit: UnitRef | null;
  /** A contact who may recommend and upload for others; false for everybody else. */
  acts: boolean;
  active: boolean;
  since: number;
  /** What the role rests on, and which step of that: an earlier step, carried out late, changes nothing. */
  source?: { subject: string; step: number };
}

const members = sealedCollection<Member>('members', personal.members.fields);

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

/** What the person is in some campaigns (at most 100): every role held now. */
export const rolesInAll = (campaigns: readonly string[], openid: string): Promise<Member[]> =>
  campaigns.length === 0
    ? Promise.resolve([])
    : members.list({ campaign: command.in([...campaigns]), openid, active: true }, { limit: 1000 });

/** A role as a step of what it rests on gives it, or takes it away. */
export type RoleStep = Omit<Member, '_id' | 'source'> & {
  source: { subject: string; step: number };
};

/**
 * Gives or takes a role, once for each step of its source: when a later step of the same source was there
 * before, or another source holds the role, it stays as it is. Taking it away is noted even before it was
 * given, so that a call that broke off and goes on late cannot give it back.
 * @returns whether the role is now as this step wants it.
 */
export async function setRole(role: RoleStep): Promise<boolean> {
  const { campaign, openid, active, source } = role;
  const _id = `${campaign}:${openid}:${role.role}`;
  if ((await members.insert({ _id, ...role })).inserted) return true;
  const { subject, step } = source;
  const sooner = { 'source.subject': subject, 'source.step': command.lt(step) };
  const free = { 'source.subject': command.neq(subject), active: false };
  const where = active ? command.or([sooner, free]) : sooner;
  if ((await members.change(_id, where, { ...role })) === 1) return true;
  const standing = await members.find(_id);
  return (
    standing?.source?.subject === subject &&
    standing.source.step === step &&
    standing.active === active
  );
}

/** Ends a role whatever it rests on. */
export async function endRole(
  campaign: string,
  openid: string,
  role: Member['role'],
): Promise<void> {
  await members.change(`${campaign}:${openid}:${role}`, {}, { active: false });
}

/** The people in a role, at most 1000, in no order. */
export const membersIn = (campaign: string, role: Member['role']): Promise<Member[]> =>
  members.list({ campaign, role, active: true }, { limit: 1000 });

/** The people who are or were in a role, at most 1000, in no order. */
export const membersEver = (campaign: string, role: Member['role']): Promise<Member[]> =>
  members.list({ campaign, role }, { limit: 1000 });

/** The contacts of a unit, at most 1000, in no order. */
export const contactsOfUnit = (campaign: string, unit: string): Promise<Member[]> =>
  members.list({ campaign, role: 'contact', 'unit.id': unit, active: true }, { limit: 1000 });

/** Groups that one aggregation answers. */
const MOST_GROUPS = 1000;

/** How many contacts every unit has, by its id; a unit without one is not there. */
export async function contactCounts(campaign: string): Promise<Map<string, number>> {
  const counts = await everyRow<{ _id: string; contacts: number }>(MOST_GROUPS, async (last) => {
    const grouped = (await cloud
      .database()
      .collection('members')
      .aggregate()
      .match({
        campaign,
        role: 'contact',
        active: true,
        'unit.id': last === undefined ? command.neq(null) : command.gt(last._id),
      })
      .group({ _id: '$unit.id', contacts: command.aggregate.sum(1) })
      .sort({ _id: 1 })
      .limit(MOST_GROUPS)
      .end()) as { list: { _id: string; contacts: number }[] };
    return grouped.list;
  });
  return new Map(counts.map(({ _id, contacts }) => [_id, contacts]));
}

/** Leaves a role that has ended without its person's name. */
export async function eraseName(
  campaign: string,
  openid: string,
  role: Member['role'],
): Promise<void> {
  await members.change(`${campaign}:${openid}:${role}`, { active: false }, { name: '' });
}
