import type { CampaignView } from '../../../../miniprogram/shared/campaign';
import { tallyFrozenAt } from '../../../../miniprogram/shared/rules/tally';
import { newestClosable, windowOf } from '../../rules/windows';
import { votesOfEntries } from '../../stores/votes';

/** Entries that one count takes. */
const AT_ONCE = 100;

/**
 * The votes of a round in the ledger: final once the round is over and settled, and up to the newest closed
 * window before.
 * @param entries any number.
 * @returns votes by entry; an entry without votes is not there.
 */
export async function ledgerVotes(
  campaign: CampaignView,
  round: string,
  entries: readonly string[],
  now: number,
): Promise<Map<string, number>> {
  const frozenAt = tallyFrozenAt(campaign, round);
  const closesAt = campaign.rounds.find(({ id }) => id === round)?.closesAt ?? 0;
  const to = frozenAt !== null && now >= frozenAt ? windowOf(closesAt) : newestClosable(now);
  const batches: (readonly string[])[] = [];
  for (let start = 0; start < entries.length; start += AT_ONCE)
    batches.push(entries.slice(start, start + AT_ONCE));
  const counts = await Promise.all(
    batches.map((some) => votesOfEntries({ campaign: campaign.id, round }, some, to)),
  );
  return new Map(counts.flatMap((count) => [...count]));
}
