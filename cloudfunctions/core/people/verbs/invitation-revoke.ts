import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { maskName } from '../../../../miniprogram/shared/people/mask';
import { checkReason } from '../../../../miniprogram/shared/campaign/reason';
import { invalid, notFound } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { decideAnyway } from '../../record/parts/decided/decide';
import { findInvitation } from '../stores/invitations';
import { doerOf } from '../../record/parts/decision/new-act';
import { decidedInvitation } from '../parts/invitation/settle';
import { invitationView } from '../parts/invitation/view';

const invitationRevokeInput = z.strictObject({
  id: z.string().check(z.maxLength(64)),
  reason: z.string().check(z.maxLength(2000)),
});

/** Ends an invitation; the role of whoever used it ends with it. Doing it again is harmless. */
async function invitationRevoke(
  context: Context<'organizer'>,
  { id, reason: typed }: Input<'invitation.revoke'>,
): Promise<Output<'invitation.revoke'>> {
  const faults = checkReason(typed);
  if (faults.length > 0) throw invalid(faults);
  const { campaign, office, now } = context;
  const invitation = await findInvitation(id);
  if (invitation === null || invitation.campaign !== campaign.id) throw notFound('这个邀请码');
  const { name, role } = invitation;
  const revoking = {
    ...{ title: role === 'contact' ? maskName(name) : name, verb: 'revoke', reason: typed.trim() },
    after: { state: 'revoked' },
  };
  const decided = await decideAnyway(
    decidedInvitation(office),
    doerOf(context),
    invitation,
    ({ state }) => (state === 'revoked' ? null : { ...revoking, before: { state, role } }),
  );
  return { invitation: invitationView(decided?.thing ?? invitation, now) };
}

export default verb('invitation.revoke', {
  actor: 'organizer',
  input: invitationRevokeInput,
  run: invitationRevoke,
});
