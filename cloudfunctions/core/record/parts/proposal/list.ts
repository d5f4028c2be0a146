import type { Output, ProposalView } from '../../../../../miniprogram/shared/contract';
import type { Context } from '../../../ground/table';
import { openProposals, type Proposal } from '../../stores/proposals';

/** More than ever wait for a second person. */
const MOST_OPEN = 100;

/** What waits for a second person, the oldest first. */
export async function proposalList({
  actor,
  campaign,
}: Context<'organizer'>): Promise<Output<'proposal.list'>> {
  const open = await openProposals(campaign.id, MOST_OPEN);
  return { proposals: open.map((proposal) => viewOf(proposal, actor.openid)) };
}

const viewOf = (
  { _id, act, action, input, text, reason, actor, actorName, at }: Proposal,
  viewer: string,
): ProposalView => ({
  id: _id,
  ...{ act, action, text, reason, at },
  input: JSON.parse(input) as unknown,
  by: actorName,
  own: actor === viewer,
});
