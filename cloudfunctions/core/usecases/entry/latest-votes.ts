import type { CampaignView } from '../../../../miniprogram/shared/campaign';
import { findExhibits } from '../../stores/exhibits';
import { earlierHalls, hallOf } from '../exhibit/hall';

/**
 * Votes of the latest round up to a moment that shows an entry, as shown.
 * @param entries at most 100; those that no round shows are left out.
 */
export async function latestVotes(
  campaign: CampaignView,
  now: number,
  entries: readonly string[],
): Promise<Map<string, number>> {
  const votes = new Map<string, number>();
  const hall = hallOf(campaign, now);
  for (const one of hall === null ? [] : [hall, ...earlierHalls(campaign, hall)]) {
    const rest = entries.filter((entry) => !votes.has(entry));
    for (const exhibit of await findExhibits(one, rest))
      if (exhibit.shown) votes.set(exhibit.entry, exhibit.votes);
  }
  return votes;
}
