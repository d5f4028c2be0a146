import * as z from 'zod/mini';
import type { Decision } from '../../../../../miniprogram/shared/decision';
import { tidyCode } from '../../../../../miniprogram/shared/people/code';
import { mayRedeem } from '../../../../../miniprogram/shared/people/invitation';
import { notFound } from '../../../ground/fault';
import type { Context } from '../../../ground/table';
import { takeTurnOfNetwork } from '../../../record/parts/limit/take-turn';
import { findInvitation, invitationIdOf, type Invitation } from '../../stores/invitations';
import { findUnit } from '../../stores/units';
import { settleInvitations } from './settle';
import { stateAt } from './view';

export const codeInput = z.strictObject({ code: z.string().check(z.maxLength(64)) });

/**
 * Every try is a turn of the person and of the network, and one that hits gives it back: codes cannot be guessed
 * by trying, not even many at once.
 * @throws ActionFault NOT_FOUND, the same whether a code is unknown or belongs to another campaign.
 */
export async function findByCode(context: Context<'citizen'>, typed: string): Promise<Invitation> {
  const { campaign, office } = context;
  const turn = await takeTurnOfNetwork(context, 'code');
  const found = await findInvitation(invitationIdOf(tidyCode(typed)));
  if (found === null || found.campaign !== campaign.id) throw notFound('这个邀请码');
  await turn.giveBack();
  const [invitation] = await settleInvitations(office, [found]);
  return invitation ?? found;
}

/** Whether an invitation still admits the caller. */
export async function judge(
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
