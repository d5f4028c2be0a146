import * as z from 'zod/mini';
import type { Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { newestInvitations } from '../stores/invitations';
import { settleInvitations } from '../parts/invitation/settle';
import { invitationView } from '../parts/invitation/view';

const invitationListInput = z.strictObject({});

/** More invitations than a campaign needs at a time; older ones are in the list of decisions. */
const MOST_SHOWN = 500;

/** The newest invitations first, without their codes. */
async function invitationList({
  campaign,
  office,
  now,
}: Context<'organizer'>): Promise<Output<'invitation.list'>> {
  const newest = await newestInvitations(campaign.id, MOST_SHOWN);
  const invitations = await settleInvitations(office, newest);
  return { invitations: invitations.map((invitation) => invitationView(invitation, now)) };
}

export default verb('invitation.list', {
  actor: 'organizer',
  input: invitationListInput,
  run: invitationList,
});
