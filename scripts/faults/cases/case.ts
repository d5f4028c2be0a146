import type { Stage } from '../stage';

export interface FaultSize {
  /** Votes that a case casts, where their number is free. */
  votes: number;
  /** Of the timer's calls of the database every so many is one to be killed at. */
  every: number;
}

/** Does harm while people vote; gives how many times. */
export type FaultCase = (stage: Stage, size: FaultSize) => Promise<number>;
