import * as z from 'zod/mini';
import { formatMoment } from '../../../../miniprogram/shared/calendar';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { checkReason } from '../../../../miniprogram/shared/campaign/reason';
import { conflict, invalid, notFound } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { closeProposal, findProposal } from '../stores/proposals';
import { proposalList } from '../parts/proposal/list';
import { recordDecline } from '../parts/proposal/record';

const proposalDeclineInput = z.strictObject({
  id: z.string().check(z.maxLength(300)),
  reason: z.string().check(z.maxLength(2000)),
});

/** Says no to what somebody else proposed, or takes back an own proposal. Doing it again is harmless. */
async function proposalDecline(
  context: Context<'organizer'>,
  { id, reason: typed }: Input<'proposal.decline'>,
): Promise<Output<'proposal.decline'>> {
  const { actor, campaign, now } = context;
  const faults = checkReason(typed);
  if (faults.length > 0) throw invalid(faults);
  const proposal = await findProposal(id);
  if (proposal === null || proposal.campaign !== campaign.id) throw notFound('这项提议');
  const reason = typed.trim();
  const second = { actor: actor.openid, name: actor.name, reason, at: now };
  if (await closeProposal(proposal, 'declined', second)) {
    await recordDecline(proposal, second);
    return proposalList(context);
  }
  const closed = (await findProposal(id))?.second ?? null;
  if (closed?.actor === actor.openid && closed.reason === reason) return proposalList(context);
  throw conflict(
    closed === null
      ? '这项提议刚刚有了变化，这次操作没有生效。'
      : `${closed.name}已于${formatMoment(closed.at)}处理了这项提议，这次操作没有生效。`,
    '请刷新列表，查看最新情况。',
  );
}

export default verb('proposal.decline', {
  actor: 'organizer',
  input: proposalDeclineInput,
  run: proposalDecline,
});
