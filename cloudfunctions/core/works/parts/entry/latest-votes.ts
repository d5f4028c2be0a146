import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type { MyEntry } from '../../../../../miniprogram/shared/contract';
import { findExhibits, type Exhibit } from '../../stores/exhibits';
import { earlierHalls, hallOf } from '../exhibit/hall';

/** Those that stand, those set apart, those voided; whether any were ever set apart. */
export type ShownVotes = Pick<MyEntry, 'held' | 'voided' | 'inquired'> & { votes: number };

const shownVotes = ({ votes, held, voided, slots }: Exhibit): ShownVotes => {
  return { votes, held, voided, inquired: Object.keys(slots).length > 0 };
};

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
      if (exhibit.shown) votes.set(exhibit.entry, shownVotes(exhibit));
  }
  return votes;
}
