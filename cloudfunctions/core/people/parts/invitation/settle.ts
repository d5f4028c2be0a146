import type { OfficeView } from '../../../../../miniprogram/shared/campaign/office';
import { settled } from '../../../record/parts/decided/settle';
import type { Decided } from '../../../record/parts/decided/subject';
import type { Decision } from '../../../record/stores/decisions';
import {
  closeOpenInvitation,
  closeUsedInvitation,
  findInvitation,
  forgetAnswers,
  type Invitation,
} from '../../stores/invitations';
import { setRole } from '../../stores/members';
import { findRegistration, registrationId } from '../../stores/registrations';
import { decideOnRegistration } from '../contact/decide';
import { INVITED_STEP, invitationSubject, REVOKED_STEP } from '../contact/role';
import { settleRegistrations } from '../contact/settle';

/** The role that an invitation gives to a person, or takes from one. */
export const giveRole = (
  { _id, campaign, role, name, unit, registration }: Invitation,
  { contacts }: OfficeView,
  { openid, active, at }: { openid: string; active: boolean; at: number },
): Promise<boolean> =>
  setRole({
    campaign,
    openid,
    role,
    name,
    unit,
    acts: contacts.find(({ id }) => id === registration?.form)?.acts === true,
    active,
    since: at,
    source: { subject: invitationSubject(_id), step: active ? INVITED_STEP : REVOKED_STEP },
  });

/**
 * Carries out that an invitation was revoked; again and again if need be. An unused one is closed at once;
 * of a used one the role ends first: a closed invitation needs nothing more.
 */
async function revoke(
  office: OfficeView,
  { _id, campaign }: Invitation,
  decision: Decision,
): Promise<void> {
  if (await closeOpenInvitation(_id)) return forgetAnswers(_id);
  const used = await findInvitation(_id);
  if (used === null || used.usedBy === null || used.state === 'revoked') return;
  await giveRole(used, office, { openid: used.usedBy, active: false, at: decision.at });
  if (used.registration !== null) {
    const id = registrationId(campaign, used.registration.form, used.usedBy);
    const found = await findRegistration(id);
    const [own] = found === null ? [] : await settleRegistrations(office, [found]);
    if (own?.invitation === _id && own.state === 'approved') {
      const { actor, actorName, actorRole, at, reason } = decision;
      const doer = { campaign, actor, actorName, actorRole, at };
      const { revision } = own;
      await decideOnRegistration(doer, office, own, { verb: 'revoke', revision, reason });
    }
  }
  await closeUsedInvitation(_id);
}

/** An invitation as people decide on it: it was made by the first decision, and the second one revokes it. */
export const decidedInvitation = (office: OfficeView): Decided<Invitation> => ({
  subjectOf: ({ _id }) => invitationSubject(_id),
  revisionOf: ({ state }) => (state === 'revoked' ? null : 1),
  apply: (invitation, decision) => revoke(office, invitation, decision),
  again: (invitations) =>
    Promise.all(invitations.map(async (one) => (await findInvitation(one._id)) ?? one)),
});

/** Invitations as they stand now, in the same order: revocations that broke off are finished. */
export const settleInvitations = (
  office: OfficeView,
  invitations: readonly Invitation[],
): Promise<Invitation[]> => settled(decidedInvitation(office), invitations);
