import type { BallotVerdict } from '../../../../miniprogram/shared/contract';
import type { BallotCount } from './count-ballots';

/** What a vote made of one work, over both turns and the chair's choice. */
export interface ElectedWork {
  work: string;
  votes: number;
  /** From 1; equal works share a rank. Those told apart by a second ballot have ranks of their own. */
  rank: number;
  verdict: BallotVerdict;
  /** Votes of the second ballot; null where the work was not on it. */
  again: number | null;
}

/**
 * What became of each work: the first count, the second one of those that were tied, and the chair's choice among
 * those that are still tied.
 * @param counts by turn; empty before the first count.
 * @param chosen null until the chair has chosen.
 * @returns most votes first.
 */
export function electedOf(
  [first, second]: readonly BallotCount[],
  chosen: readonly string[] | null,
): ElectedWork[] {
  if (first === undefined) return [];
  const again = new Map((second?.works ?? []).map((one) => [one.work, one]));
  const works = first.works.map(({ work, votes, rank, verdict }): ElectedWork => {
    if (verdict !== 'tied') return { work, votes, rank, verdict, again: null };
    const more = again.get(work);
    const still = second === undefined || more?.verdict === 'tied';
    const told = chosen === null || !still ? null : chosen.includes(work) ? 'in' : 'out';
    return {
      work,
      votes,
      rank: rank + (more === undefined ? 0 : more.rank - 1),
      // A work that was tied and has lost its standing since is not on the second ballot.
      verdict: told ?? (second === undefined ? 'tied' : (more?.verdict ?? 'out')),
      again: more?.votes ?? null,
    };
  });
  return works.sort((one, other) => one.rank - other.rank);
}

/** Works that share the last place of the last count, and the places left for them. */
export function tiedIn(counts: readonly BallotCount[]): { tied: string[]; free: number } {
  const last = counts[counts.length - 1];
  const works = last?.works ?? [];
  return {
    tied: works.filter(({ verdict }) => verdict === 'tied').map(({ work }) => work),
    free: last?.free ?? 0,
  };
}
