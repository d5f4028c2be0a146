import type { CampaignView, RoundView } from '../../../../../miniprogram/shared/campaign/view';
import { TALLY_SETTLES_MS } from '../../../../../miniprogram/shared/votes/tally';
import type { Exhibit } from '../../../works/stores/exhibits';
import { ledgerVotes, NO_VOTES, type LedgerVotes } from '../../../votes/parts/tally/ledger-votes';

/**
 * The votes that rules look at for a list: what the exhibits show, unless the round is over and the last votes have
 * not been counted into them yet.
 * @param talliedAt ms up to which votes are counted.
 */
export async function votesFor(
  campaign: CampaignView,
  round: RoundView,
  exhibits: readonly Exhibit[],
  { now, talliedAt }: { now: number; talliedAt: number },
): Promise<(exhibit: Exhibit) => LedgerVotes> {
  const late = now >= round.closesAt + TALLY_SETTLES_MS && talliedAt <= round.closesAt;
  if (!late || exhibits.length === 0) return (exhibit) => exhibit;
  const ids = exhibits.map(({ entry }) => entry);
  const counted = await ledgerVotes(campaign, round.id, ids, now);
  return ({ entry }) => counted.get(entry) ?? NO_VOTES;
}
