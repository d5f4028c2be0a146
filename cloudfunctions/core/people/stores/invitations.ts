import { createHash } from 'crypto';
import type { UnitRef } from '../../../../miniprogram/shared/contract';
import type { Role } from '../../../../miniprogram/shared/vocabulary';
import { lookupName } from '../../ground/cipher';
import { command } from '../../ground/database';
import { sealedCollection } from '../../ground/sealed-collection';
import { personal } from './personal';

/** A code that gives one person a role. `_id` is the code's SHA-256: the code itself is kept nowhere. */
export interface Invitation {
  _id: string;
  campaign: string;
  role: Exclude<Role, 'citizen'>;
  name: string;
  unit: UnitRef | null;
  /** What the code follows from, with the deployment's key. */
  seed: string;
  /** Last characters of the code. */
  hint: string;
  /** `expired` is told by the clock, not written. */
  state: 'open' | 'used' | 'revoked';
  createdAt: number;
  expiresAt: number;
  usedAt: number | null;
  /** openid of whoever used it. */
  usedBy: string | null;
  /** Unique while it stands: the contact it is for, see `contactKeyOf`; else the invitation's own id. */
  key: string;
  /** What an imported list says of a contact: which form, and the answers (personal, sealed). */
  registration: { form: string; answers: Record<string, string> } | null;
}

const invitations = sealedCollection<Invitation>('invitations', personal.invitations.fields);

/** @param code tidied, see `tidyCode`. */
export const invitationIdOf = (code: string): string =>
  createHash('sha256').update(code).digest('hex');

/** Keeps one contact of a unit, told by the phone number, from being invited twice; names neither to a reader. */
export const contactKeyOf = (campaign: string, unit: string, phone: string): string =>
  `${campaign}:${lookupName('contact', `${unit}\n${phone}`)}`;

export const findInvitation = (id: string): Promise<Invitation | null> => invitations.find(id);

/** The invitation that stands for a contact, or null. */
export const findByKey = async (key: string): Promise<Invitation | null> =>
  (await invitations.list({ key }, { limit: 1 }))[0] ?? null;

/** The newest invitations first. */
export const newestInvitations = (campaign: string, limit: number): Promise<Invitation[]> =>
  invitations.list({ campaign }, { order: [['createdAt', 'desc']], limit });

/** @returns false when the same contact has an invitation already. */
export const insertInvitation = async (invitation: Invitation): Promise<boolean> =>
  (await invitations.insert(invitation)).inserted;

/** Frees the key of an invitation that nobody can use any more. */
export async function freeKey({ _id, key }: Invitation): Promise<void> {
  await invitations.change(_id, { key }, { key: _id });
}

/**
 * Marks an open invitation as used by somebody.
 * @returns false when it was not open any more.
 */
export async function useInvitation(id: string, usedBy: string, usedAt: number): Promise<boolean> {
  const changed = await invitations.change(
    id,
    { state: 'open' },
    { state: 'used', usedBy, usedAt },
  );
  return changed === 1;
}

/**
 * Ends an invitation that nobody has used, and frees its key.
 * @returns false when it was not open any more.
 */
export async function closeOpenInvitation(id: string): Promise<boolean> {
  const changed = await invitations.change(id, { state: 'open' }, { state: 'revoked', key: id });
  return changed === 1;
}

/** Forgets what a list said of a contact, once the registration holds it or nobody can come with the code. */
export async function forgetAnswers(id: string): Promise<void> {
  await invitations.change(
    id,
    { 'registration.form': command.neq(null) },
    { 'registration.answers': {} },
  );
}

/** Ends an invitation that was used, and frees its key. */
export async function closeUsedInvitation(id: string): Promise<void> {
  await invitations.change(id, { state: 'used' }, { state: 'revoked', key: id });
}

/** Leaves an invitation that somebody has used without what it says of the person. */
export async function eraseInvited(id: string, usedBy: string): Promise<void> {
  await invitations.change(id, { usedBy }, { name: '', registration: null });
}
