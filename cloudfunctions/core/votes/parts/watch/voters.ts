import { slotOf, slotSpan } from '../../../works/rules/windows';
import type { Part } from '../../rules/watch/facts';
import type { HallSlot } from '../../rules/watch/hall';
import { slotStart } from '../../rules/watch/looks';
import { votesWithin } from '../../stores/votes';
import { firstVotesOf, someVotes } from '../../stores/votes-of-slots';

/** A vote whose voter is looked up. */
interface Ballot {
  voter: string;
  window: number;
}

/** How many of these votes (at most 100) were their voters' first, or cast within a slot of it. */
export async function newcomersAmong(
  campaign: string,
  ballots: readonly Ballot[],
  before: number,
): Promise<Part> {
  const voters = [...new Set(ballots.map(({ voter }) => voter))];
  const first = await firstVotesOf(campaign, voters, before);
  const fresh = ballots.filter(
    ({ voter, window }) => (first.get(voter) ?? Infinity) >= slotStart(slotOf(window)),
  );
  return { of: ballots.length, part: fresh.length };
}

/** Votes of a slot that are read, and voters that are looked up. */
const READ = 60;
const LOOKED_UP = 20;
/** Votes for one entry among them, so that a crowd at one does not speak for all. */
const OF_ONE_ENTRY = 2;

/** What all entries got in a slot; null when nothing. */
export async function hallSlot(campaign: string, slot: number): Promise<HallSlot | null> {
  const span = slotSpan(slot);
  const votes = await votesWithin(campaign, span);
  if (votes === 0) return null;
  const taken = new Map<string, number>();
  const some = (await someVotes(campaign, span, READ)).filter(({ entry }) => {
    const before = taken.get(entry) ?? 0;
    taken.set(entry, before + 1);
    return before < OF_ONE_ENTRY;
  });
  const { of, part } = await newcomersAmong(
    campaign,
    some.slice(0, LOOKED_UP),
    slotStart(slot + 1),
  );
  return { slot, votes, voters: of, newcomers: part };
}
