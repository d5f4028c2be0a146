import type { OfficeView } from '../../../../../miniprogram/shared/campaign/office';
import { settled } from '../../../record/parts/decided/settle';
import type { Decided } from '../../../record/parts/decided/subject';
import type { Decision } from '../../../record/stores/decisions';
import { closeUsedInvitation } from '../../stores/invitations';
import { findRegistration, moveRegistration, type Registration } from '../../stores/registrations';
import { carryOutOwn } from './own-acts';
import { registrationSubject, setContactRole } from './role';

/** What a decision makes of a registration. */
export interface RegistrationAfter {
  state: 'approved' | 'rejected' | 'revoked';
}

/** A registration as people decide on it, in office or on the own one. */
export const decidedRegistration = (office: OfficeView): Decided<Registration> => ({
  subjectOf: ({ _id }) => registrationSubject(_id),
  revisionOf: ({ revision }) => revision,
  apply: (registration, decision) => carryOut(office, registration, decision),
  again: (rows) => Promise.all(rows.map(async (row) => (await findRegistration(row._id)) ?? row)),
});

/** Registrations as they stand now, in the same order: what was decided and not carried out is finished. */
export const settleRegistrations = (
  office: OfficeView,
  rows: readonly Registration[],
): Promise<Registration[]> => settled(decidedRegistration(office), rows);

/** The role changes before the registration moves. */
async function carryOut(
  office: OfficeView,
  registration: Registration,
  decision: Decision,
): Promise<void> {
  const { revision, invitation } = registration;
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
