import type { RegistrationState } from '../../../../../miniprogram/shared/contract';
import type { OfficeView } from '../../../../../miniprogram/shared/campaign/office';
import type { Decision } from '../../../record/stores/decisions';
import { closeUsedInvitation, eraseInvited } from '../../stores/invitations';
import { eraseName } from '../../stores/members';
import { moveRegistration, type Registration } from '../../stores/registrations';
import { setContactRole } from './role';

/**
 * Carries out what a person decided on the own registration. A correction is only noted: decisions hold nothing
 * personal, so the answers are written by the call that made it, or by the person again.
 */
export async function carryOutOwn(
  office: OfficeView,
  registration: Registration,
  { verb, after, at, reason }: Decision,
): Promise<void> {
  const { revision } = registration;
  const state = after['state'] as RegistrationState;
  if (verb === 'erase') {
    await endRole(office, registration, at);
    await moveRegistration(registration, revision, { answers: {}, state }, { at, state, reason });
  } else await moveRegistration(registration, revision, {}, { at, state, reason });
}

/** Ends the role that a registration gave, and leaves nothing of the person where it was kept. */
async function endRole(office: OfficeView, registration: Registration, at: number): Promise<void> {
  const { campaign, openid, state, revision, invitation } = registration;
  const nameless = { ...registration, answers: {} };
  if (state === 'approved')
    await setContactRole(nameless, office, { active: false, step: revision + 1, at });
  await eraseName(campaign, openid, 'contact');
  if (invitation === null) return;
  await eraseInvited(invitation, openid);
  await closeUsedInvitation(invitation);
}
