import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { meOf } from '../parts/actor/me';
import { conflict, refused } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { register, unregister } from '../parts/invitation/register';
import { giveRole } from '../parts/invitation/settle';
import { codeInput, findByCode, judge } from '../parts/invitation/shown';
import { endIfRetired } from '../parts/unit/settle';
import { forgetAnswers, useInvitation, type Invitation } from '../stores/invitations';
import { roleOf, rolesOf } from '../stores/members';

/** Roles as they are called. */
const ROLE_NAMES = {
  contact: '联系人',
  partner: '初审人员',
  judge: '评审专家',
  organizer: '主办方工作人员',
} satisfies Record<Invitation['role'], string>;

/** Takes the role that a code gives. Of two people at once one gets it; the same person again is harmless. */
async function invitationRedeem(
  context: Context<'citizen'>,
  input: Input<'invitation.redeem'>,
): Promise<Output<'invitation.redeem'>> {
  const { actor, campaign, office, now } = context;
  const { openid } = actor;
  const invitation = await findByCode(context, input.code);
  const decision = await judge(context, invitation);
  if (!decision.allowed) throw refused(decision);
  if (invitation.state === 'open') {
    await assertFree(context, invitation);
    if (!(await useInvitation(invitation._id, openid, now))) return again(context, input);
  }
  const at = invitation.usedAt ?? now;
  await register(invitation, openid, at);
  if (!(await giveRole(invitation, office, { openid, active: true, at }))) {
    await unregister(invitation, openid, now);
    return again(context, input);
  }
  await forgetAnswers(invitation._id);
  const { role, unit } = invitation;
  if (role === 'contact' && unit !== null) await endIfRetired(office, campaign.id, unit.id);
  return { me: meOf(campaign.id, openid, await rolesOf(campaign.id, openid)) };
}

/** Something changed meanwhile: says what. */
async function again(
  context: Context<'citizen'>,
  input: Input<'invitation.redeem'>,
): Promise<Output<'invitation.redeem'>> {
  const { actor, campaign } = context;
  const invitation = await findByCode(context, input.code);
  const decision = await judge(context, invitation);
  if (!decision.allowed) throw refused(decision);
  await assertFree(context, invitation);
  return { me: meOf(campaign.id, actor.openid, await rolesOf(campaign.id, actor.openid)) };
}

/** A person has a role once: whoever holds it by other means keeps the code for somebody else. */
async function assertFree(
  { actor, campaign }: Context<'citizen'>,
  { role, usedBy }: Invitation,
): Promise<void> {
  const member = await roleOf(campaign.id, actor.openid, role);
  if (member === null || usedBy === actor.openid) return;
  throw conflict(
    `您已经是${member.unit === null ? '' : member.unit.name}${ROLE_NAMES[role]}，没有使用这个邀请码。`,
    '邀请码没有用掉；如需更换身份，请联系主办方。',
  );
}

export default verb('invitation.redeem', {
  actor: 'citizen',
  input: codeInput,
  run: invitationRedeem,
});
