import type { OfficeView } from '../../../../../miniprogram/shared/campaign/office';
import { findActs, type Decision } from '../../../record/stores/decisions';
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

/** Decisions that one read gives. */
const AT_ONCE = 100;

/** Id of the decision that revokes an invitation. */
export const revocationOf = (id: string): string => `${invitationSubject(id)}:1`;

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
export async function revoke(
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

/** Finishes revocations that broke off; gives the invitations as they stand, in the same order. */
export async function settleInvitations(
  office: OfficeView,
  invitations: readonly Invitation[],
): Promise<Invitation[]> {
  const open = invitations.filter(({ state }) => state !== 'revoked');
  const chunks = Array.from({ length: Math.ceil(open.length / AT_ONCE) }, (_, index) =>
    findActs(
      open.slice(index * AT_ONCE, (index + 1) * AT_ONCE).map(({ _id }) => revocationOf(_id)),
    ),
  );
  const revoked = new Map((await Promise.all(chunks)).flat().map((one) => [one._id, one]));
  if (revoked.size === 0) return [...invitations];
  return Promise.all(
    invitations.map(async (invitation) => {
      const decision = revoked.get(revocationOf(invitation._id));
      if (decision === undefined) return invitation;
      await revoke(office, invitation, decision);
      return (await findInvitation(invitation._id)) ?? invitation;
    }),
  );
}
