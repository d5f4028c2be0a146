import * as z from 'zod/mini';
import { tidyCode } from '../../../../../miniprogram/shared/people/code';
import type { Input, Output } from '../../../../../miniprogram/shared/contract';
import type { Decision } from '../../../../../miniprogram/shared/decision';
import { maskName } from '../../../../../miniprogram/shared/people/mask';
import { mayRedeem } from '../../../../../miniprogram/shared/people/invitation';
import { conflict, notFound, refused } from '../../../ground/fault';
import type { Context } from '../../../ground/table';
import {
  findInvitation,
  forgetAnswers,
  invitationIdOf,
  useInvitation,
  type Invitation,
} from '../../stores/invitations';
import { roleOf, rolesOf } from '../../stores/members';
import { findUnit } from '../../stores/units';
import { meOf } from '../../../desk/parts/home/me';
import { takeTurnOfNetwork } from '../../../record/parts/limit/take-turn';
import { endIfRetired } from '../unit/settle';
import { register, unregister } from './register';
import { giveRole, settleInvitations } from './settle';
import { invitationView, stateAt } from './view';

const code = z.strictObject({ code: z.string().check(z.maxLength(64)) });
export const invitationShowInput = code;
export const invitationRedeemInput = code;

/** Roles as they are called. */
const ROLE_NAMES = {
  contact: '联系人',
  judge: '评审专家',
  organizer: '主办方工作人员',
} satisfies Record<Invitation['role'], string>;

/** What a code admits to, and whether it still does; whoever holds the code may see it. */
export async function invitationShow(
  context: Context<'citizen'>,
  input: Input<'invitation.show'>,
): Promise<Output<'invitation.show'>> {
  const invitation = await find(context, input.code);
  const decision = await judge(context, invitation);
  const view = invitationView(invitation, context.now);
  return {
    // Enough for whoever was invited; a code may have come into other hands.
    invitation: { ...view, name: maskName(invitation.name) },
    refusal: decision.allowed ? null : decision,
  };
}

/** Takes the role that a code gives. Of two people at once one gets it; the same person again is harmless. */
export async function invitationRedeem(
  context: Context<'citizen'>,
  input: Input<'invitation.redeem'>,
): Promise<Output<'invitation.redeem'>> {
  const { actor, campaign, office, now } = context;
  const { openid } = actor;
  const invitation = await find(context, input.code);
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
  return { me: meOf(openid, await rolesOf(campaign.id, openid)) };
}

/** Something changed meanwhile: says what. */
async function again(
  context: Context<'citizen'>,
  input: Input<'invitation.redeem'>,
): Promise<Output<'invitation.redeem'>> {
  const { actor, campaign } = context;
  const invitation = await find(context, input.code);
  const decision = await judge(context, invitation);
  if (!decision.allowed) throw refused(decision);
  await assertFree(context, invitation);
  return { me: meOf(actor.openid, await rolesOf(campaign.id, actor.openid)) };
}

/**
 * Every try is a turn of the person and of the network, and one that hits gives it back: codes cannot be guessed
 * by trying, not even many at once.
 * @throws ActionFault NOT_FOUND, the same whether a code is unknown or belongs to another campaign.
 */
async function find(context: Context<'citizen'>, typed: string): Promise<Invitation> {
  const { campaign, office } = context;
  const turn = await takeTurnOfNetwork(context, 'code');
  const found = await findInvitation(invitationIdOf(tidyCode(typed)));
  if (found === null || found.campaign !== campaign.id) throw notFound('这个邀请码');
  await turn.giveBack();
  const [invitation] = await settleInvitations(office, [found]);
  return invitation ?? found;
}

async function judge(
  { actor, campaign, office, now }: Context<'citizen'>,
  invitation: Invitation,
): Promise<Decision> {
  const { unit, role, expiresAt, usedBy } = invitation;
  const listed = unit === null ? null : await findUnit(campaign.id, unit.id);
  return mayRedeem(
    {
      state: stateAt(invitation, now),
      expiresAt,
      own: usedBy === actor.openid,
      // An expert may come from a unit that takes no part any more; a contact acts for one that does.
      retiredUnit: role === 'contact' && listed?.active !== true ? (unit?.name ?? '') : null,
    },
    office.invitation.source,
  );
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
