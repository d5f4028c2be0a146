import type { RoundView } from '../../../../miniprogram/shared/campaign';
import { TALLY_SETTLES_MS } from '../../../../miniprogram/shared/rules/tally';
import { windowOf } from '../../rules/windows';
import type { Exhibit, Hall } from '../../stores/exhibits';
import { votesOfEntries } from '../../stores/votes';

/** Every vote of a round has been cast in a window up to this one, also by a clock that is ahead. */
const lastWindow = ({ closesAt }: RoundView): number => windowOf(closesAt + TALLY_SETTLES_MS);

/** The votes of some entries (at most 100) in the ledger. */
export const ledgerVotes = (
  hall: Hall,
  round: RoundView,
  entries: readonly string[],
): Promise<Map<string, number>> => votesOfEntries(hall, entries, lastWindow(round));

/**
 * The votes that rules look at for a list: what the exhibits show, unless the round is over and the last votes have
 * not been counted into them yet.
 * @param talliedAt ms up to which votes are counted.
 */
export async function votesFor(
  hall: Hall,
  round: RoundView,
  exhibits: readonly Exhibit[],
  { now, talliedAt }: { now: number; talliedAt: number },
): Promise<(exhibit: Exhibit) => number> {
  const late = now >= round.closesAt + TALLY_SETTLES_MS && talliedAt <= round.closesAt;
  if (!late || exhibits.length === 0) return ({ votes }) => votes;
  const ids = exhibits.map(({ entry }) => entry);
  const counted = await ledgerVotes(hall, round, ids);
  return ({ entry }) => counted.get(entry) ?? 0;
}
