import type { OfficeView } from '../../../../../miniprogram/shared/campaign/office';
import { findActs, type Decision } from '../../../record/stores/decisions';
import { closeUsedInvitation } from '../../stores/invitations';
import { findRegistration, moveRegistration, type Registration } from '../../stores/registrations';
import { carryOutOwn } from './own-acts';
import { registrationSubject, setContactRole } from './role';

/** What a decision makes of a registration. */
export interface RegistrationAfter {
  state: 'approved' | 'rejected' | 'revoked';
}

/**
 * Carries out a decision on a registration; again and again if need be. The role changes before the
 * registration moves: a registration that has moved needs nothing more.
 */
export async function carryOut(
  office: OfficeView,
  registration: Registration,
  decision: Decision,
): Promise<void> {
  const { _id, revision, invitation } = registration;
  if (decision._id !== `${registrationSubject(_id)}:${revision}`) return;
  const { state } = decision.after as unknown as RegistrationAfter;
  const { at, reason, verb } = decision;
  if (verb === 'correct' || verb === 'erase') return carryOutOwn(office, registration, decision);
  if (state !== 'rejected')
    await setContactRole(registration, office, {
      active: state === 'approved',
      step: revision + 1,
      at,
    });
  if (state === 'revoked' && invitation !== null) await closeUsedInvitation(invitation);
  await moveRegistration(registration, revision, { state }, { at, state, reason });
}

/** Finishes what was decided and not carried out; gives at most 100 registrations as they stand, in the same order. */
export async function settleRegistrations(
  office: OfficeView,
  rows: readonly Registration[],
): Promise<Registration[]> {
  const open = new Map(
    rows.map((row) => [`${registrationSubject(row._id)}:${String(row.revision)}`, row]),
  );
  const moved = new Map<string, Registration>();
  for (const decision of await findActs([...open.keys()])) {
    const row = open.get(decision._id);
    if (row === undefined) continue;
    await carryOut(office, row, decision);
    const standing = await findRegistration(row._id);
    if (standing !== null) moved.set(row._id, standing);
  }
  return rows.map((row) => moved.get(row._id) ?? row);
}
