import type { BallotVerdict } from '../../../../miniprogram/shared/contract';
import { leastOf } from '../../../../miniprogram/shared/steps/share';
import type { BallotTie, Fraction } from '../../../../miniprogram/shared/campaign/judging';

/** What the ballots made of one work. */
export interface CountedWork {
  work: string;
  votes: number;
  /** From 1; equal votes share a rank. */
  rank: number;
  verdict: BallotVerdict;
}

/** One count of the ballots on a group. */
export interface BallotCount {
  /** Ballots that were counted. */
  ballots: number;
  /** Votes that a work needed. */
  needed: number;
  /** Most votes first. */
  works: CountedWork[];
  /** Places that the tied works share; 0 when none is tied. */
  free: number;
}

export interface BallotTerms {
  places: number;
  /** The part of the ballots that a work needs; null is one vote. */
  share: (Fraction & { over: boolean }) | null;
  tie: BallotTie;
}

/**
 * Counts ballots: the works with the most votes are elected, as many as there are places, if enough of the ballots
 * name them. Works that share the last place and do not all fit are all in, all out, or left to be decided.
 * @param candidates works on the ballot; of equal ones, the order is kept.
 * @param ballots the works that each names, each once; others than candidates do not count.
 */
export function countBallots(
  candidates: readonly string[],
  ballots: readonly (readonly string[])[],
  { places, share, tie }: BallotTerms,
): BallotCount {
  const votes = new Map(candidates.map((work) => [work, 0]));
  for (const ballot of ballots)
    for (const work of new Set(ballot)) {
      const before = votes.get(work);
      if (before !== undefined) votes.set(work, before + 1);
    }
  const needed = Math.max(1, share === null ? 1 : leastOf(share, ballots.length, share.over));
  const ordered = [...votes].sort(([, one], [, other]) => other - one);
  const enough = ordered.filter(([, own]) => own >= needed);
  const last = enough[places - 1]?.[1];
  const crowded = last !== undefined && enough[places]?.[1] === last;
  const above = enough.filter(([, own]) => last === undefined || own > last).length;
  const verdictOf = (own: number): BallotVerdict => {
    if (own < needed) return 'below';
    if (last === undefined || own > last) return 'in';
    if (own < last) return 'out';
    return crowded ? AT_LAST_PLACE[tie] : 'in';
  };
  const works = ordered.map(([work, own]) => ({
    work,
    votes: own,
    rank: 1 + ordered.findIndex(([, other]) => other === own),
    verdict: verdictOf(own),
  }));
  const tied = works.some(({ verdict }) => verdict === 'tied');
  return { ballots: ballots.length, needed, works, free: tied ? places - above : 0 };
}

const AT_LAST_PLACE = {
  'all-in': 'in',
  none: 'out',
  again: 'tied',
  chair: 'tied',
} as const satisfies Record<BallotTie, BallotVerdict>;
