/** A work on a ballot, as somebody plans how the experts shall vote. */
interface Candidate {
  work: string;
  /** Experts who may not vote for it, by their place. */
  barred: ReadonlySet<number>;
}

/** How the last place shall come out: told apart by a second ballot, left to the chair, or free to the end. */
export type LastPlace = 'again' | 'chair' | 'free';

interface Terms {
  experts: number;
  /** Works that one expert may vote for. */
  most: number;
  places: number;
  /** Votes that a work needs. */
  needed: number;
  last: LastPlace;
}

/**
 * How many votes each candidate shall get, in the order of the list: most in front, and two of them equal at the last
 * place where it shall be tied.
 */
export function wantedVotes(
  candidates: number,
  { experts, most, places, needed, last }: Terms,
): number[] {
  const sure = last === 'free' ? Math.max(1, Math.min(candidates, places) - 3) : places - 1;
  const tied = last !== 'free' && candidates > places;
  // Two votes of room, as works are barred to somebody.
  const left = experts * most - 2 - (tied ? 2 * needed : 0);
  const share = Math.floor(left / Math.max(1, sure));
  return Array.from({ length: candidates }, (_, at) => {
    if (at < sure)
      return Math.max(needed + (tied ? 1 : 0), Math.min(share, experts - Math.floor(at / 2)));
    if (tied && at <= places) return needed;
    return Math.max(0, needed - 1 - (at - sure) * 2);
  });
}

/**
 * Hands the wanted votes out to experts, each with at most so many, none for a work that is barred to them.
 * @returns by expert, the works they vote for.
 */
export function ballotsFor(
  candidates: readonly Candidate[],
  wanted: readonly number[],
  experts: number,
  most: number,
): string[][] {
  const ballots = Array.from({ length: experts }, (): string[] => []);
  for (const [at, { work, barred }] of candidates.entries()) {
    const able = ballots
      .map((ballot, expert) => ({ ballot, expert }))
      .filter(({ ballot, expert }) => ballot.length < most && !barred.has(expert))
      .sort((one, other) => one.ballot.length - other.ballot.length);
    for (const { ballot } of able.slice(0, wanted[at])) ballot.push(work);
  }
  return ballots;
}
