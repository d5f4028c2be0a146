import { addVotes } from '../../stores/exhibits';
import type { Count } from '../../stores/votes';
import { countVotes, isFullPage } from '../../stores/votes';
import type { Closing } from '../../stores/windows';

/** Exhibits that are moved forward at a time. */
const AT_A_TIME = 10;

/**
 * Adds a closing's votes to the exhibits they are for. An exhibit that has counted this window
 * already stays as it is, so counting again is harmless.
 * @returns how many votes the closing holds.
 */
export async function countClosing({ campaign, from, to }: Closing): Promise<number> {
  let votes = 0;
  let counts: Count[] = [];
  do {
    counts = await countVotes(campaign, { from, to }, counts.at(-1) ?? null);
    for (let start = 0; start < counts.length; start += AT_A_TIME) {
      const some = counts.slice(start, start + AT_A_TIME);
      await Promise.all(
        some.map((one) => addVotes({ campaign, round: one.round }, one.entry, one.votes, to)),
      );
    }
    votes += counts.reduce((sum, one) => sum + one.votes, 0);
  } while (isFullPage(counts));
  return votes;
}
