import { addVotes } from '../../stores/exhibits';
import type { Count, Span } from '../../stores/votes';
import { countVotes, isFullPage } from '../../stores/votes';
import type { Closing } from '../../stores/windows';

/** Exhibits that are moved forward at a time. */
const AT_A_TIME = 10;

/** A span's votes by round and entry; each of its rows is read once. */
export async function countAll(campaign: string, span: Span): Promise<Count[]> {
  const counts: Count[] = [];
  let page: Count[] = [];
  do {
    page = await countVotes(campaign, span, page.at(-1) ?? null);
    counts.push(...page);
  } while (isFullPage(page));
  return counts;
}

export const sumOf = (counts: readonly { votes: number }[]): number =>
  counts.reduce((sum, { votes }) => sum + votes, 0);

/**
 * Adds a closing's votes to the exhibits they are for. An exhibit that has counted this window
 * already stays as it is, so adding again is harmless.
 */
export async function addCounts(
  { campaign, to }: Closing,
  counts: readonly Count[],
): Promise<void> {
  for (let start = 0; start < counts.length; start += AT_A_TIME) {
    const some = counts.slice(start, start + AT_A_TIME);
    await Promise.all(
      some.map((one) => addVotes({ campaign, round: one.round }, one.entry, one.votes, to)),
    );
  }
}
