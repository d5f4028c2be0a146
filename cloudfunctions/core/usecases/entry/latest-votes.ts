import type { CampaignView } from '../../../../miniprogram/shared/campaign';
import { findExhibits } from '../../stores/exhibits';
import { earlierHalls, hallOf } from '../exhibit/hall';

/** Those that stand, and those set apart. */
export interface ShownVotes {
  votes: number;
  held: number;
}

/**
 * Votes of the latest round up to a moment that shows an entry, as shown.
 * @param entries at most 100; those that no round shows are left out.
 */
export async function latestVotes(
  campaign: CampaignView,
  now: number,
  entries: readonly string[],
): Promise<Map<string, ShownVotes>> {
  const votes = new Map<string, ShownVotes>();
  const hall = hallOf(campaign, now);
  for (const one of hall === null ? [] : [hall, ...earlierHalls(campaign, hall)]) {
    const rest = entries.filter((entry) => !votes.has(entry));
    for (const exhibit of await findExhibits(one, rest))
      if (exhibit.shown) votes.set(exhibit.entry, { votes: exhibit.votes, held: exhibit.held });
  }
  return votes;
}
