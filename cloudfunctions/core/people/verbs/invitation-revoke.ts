import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { maskName } from '../../../../miniprogram/shared/people/mask';
import { checkReason } from '../../../../miniprogram/shared/campaign/reason';
import { invalid, notFound } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { insertDecision } from '../../record/stores/decisions';
import { findInvitation } from '../stores/invitations';
import { invitationSubject } from '../parts/contact/role';
import { doerOf, newAct } from '../../record/parts/decision/new-act';
import { settleInvitations } from '../parts/invitation/settle';
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
  const { name, state, role } = invitation;
  if (state !== 'revoked')
    await insertDecision(
      newAct(doerOf(context), {
        subject: invitationSubject(id),
        revision: 1,
        title: role === 'contact' ? maskName(name) : name,
        verb: 'revoke',
        reason: typed.trim(),
        before: { state, role },
        after: { state: 'revoked' },
      }),
    );
  const [standing] = await settleInvitations(office, [invitation]);
  return { invitation: invitationView(standing ?? invitation, now) };
}

export default verb('invitation.revoke', {
  actor: 'organizer',
  input: invitationRevokeInput,
  run: invitationRevoke,
});
