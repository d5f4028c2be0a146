import { findExhibits, resetVotes } from '../../stores/exhibits';
import type { Count } from '../../stores/votes';
import { votesOfEntries } from '../../stores/votes';

/** As many exhibits as one read gives. */
const AT_A_TIME = 100;

/**
 * Counts entries anew from the ledger, all their votes of windows up to `to`. The exhibits are read
 * before the votes are counted and changed only if they are still as read, so a number from before
 * never overwrites a newer one.
 * @param to end of a closing that is done, so that the next one adds only what follows.
 * @returns false when somebody else counted for one of them meanwhile.
 */
export async function recount(
  campaign: string,
  counts: readonly Count[],
  to: number,
): Promise<boolean> {
  let settled = true;
  for (const round of new Set(counts.map((one) => one.round))) {
    const entries = counts.filter((one) => one.round === round).map(({ entry }) => entry);
    for (let start = 0; start < entries.length; start += AT_A_TIME) {
      const some = entries.slice(start, start + AT_A_TIME);
      settled = (await recountSome({ campaign, round }, some, to)) && settled;
    }
  }
  return settled;
}

async function recountSome(
  hall: { campaign: string; round: string },
  entries: readonly string[],
  to: number,
): Promise<boolean> {
  const exhibits = await findExhibits(hall, entries);
  const votes = await votesOfEntries(hall, entries, to);
  const outcomes = await Promise.all(
    exhibits.map((exhibit) => {
      // A newer closing is counted already: this run is late.
      if (exhibit.window > to) return false;
      const held = votes.get(exhibit.entry) ?? 0;
      return held <= exhibit.votes || resetVotes(exhibit, held, to);
    }),
  );
  return outcomes.every(Boolean);
}
