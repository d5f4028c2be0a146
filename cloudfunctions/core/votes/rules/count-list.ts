/** Some votes of one entry in one round. */
export interface Count {
  round: string;
  entry: string;
  /** Their slot, where it was over when they were sealed, so they may have been set apart; else null. */
  slot: number | null;
  votes: number;
}

const NO_SLOT = '-';

/**
 * What a block counts as one text, a line for each count: as a list it costs the database as much as all else in
 * the block. Rounds and entries are words of the ledger, so they hold no space.
 */
export const countsText = (counts: Iterable<Count>): string =>
  Array.from(
    counts,
    ({ round, entry, slot, votes }) =>
      `${round} ${entry} ${slot === null ? NO_SLOT : String(slot)} ${String(votes)}`,
  ).join('\n');

/** The counts of such a text, in their order. */
export const countsIn = ({ counts }: { counts: string }): Count[] =>
  counts === '' ? [] : counts.split('\n').map(countOf);

function countOf(line: string): Count {
  const [round = '', entry = '', slot = NO_SLOT, votes] = line.split(' ');
  return { round, entry, slot: slot === NO_SLOT ? null : Number(slot), votes: Number(votes) };
}
