import { draftsOf } from './judge-drafts';

/** What a judge has filled in but the server has not got yet. */
export interface ScoreDraft {
  /** Revision of the score that it was written over. */
  revision: number;
  /** Points by criterion as typed, so that half a number survives too. */
  points: Record<string, string>;
  comment: string;
}

export const { kept: keptScore, keep: keepScore, drop: dropScore } = draftsOf<ScoreDraft>('score');
