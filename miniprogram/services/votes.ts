import type { VoteReceipt, VotesToday } from '../shared/contract/index';
import type { Reply } from '../shared/reply';
import { call } from './call';
import { isRepeatable } from './call-failure';
import { keepReceipt } from './ledger-receipts';
import { onOpenCampaign, openCampaign } from './open-campaign';
import { newRequest } from './request';
import { keepToday } from './session';

export interface CastVote {
  receipt: VoteReceipt;
  today: VotesToday;
}

/** Requests whose outcome is unknown, by entry: the next tap repeats the request, not the vote. */
const unanswered = new Map<string, string>();
let receipts: VoteReceipt[] = [];

onOpenCampaign(() => {
  receipts = [];
});

/** Casts one vote. Safe to call again after a fault: what the server already has it answers again. */
export async function castVote(entry: string): Promise<Reply<CastVote>> {
  const request = unanswered.get(entry) ?? newRequest();
  unanswered.set(entry, request);
  const campaign = openCampaign();
  const reply = await call('vote.cast', { entry, request });
  if (reply.ok || !isRepeatable(reply.error)) unanswered.delete(entry);
  if (reply.ok && campaign !== null) keepReceipt(campaign, reply.data.receipt, request);
  // The vote stands; another campaign that was opened meanwhile knows nothing of it.
  if (reply.ok && campaign === openCampaign()) {
    if (receipts.every(({ id }) => id !== reply.data.receipt.id)) receipts.push(reply.data.receipt);
    keepToday(reply.data.today);
  }
  return reply;
}

/** The receipts of votes cast since the app was opened, oldest first. */
export function myReceipts(): readonly VoteReceipt[] {
  return receipts;
}
