import type { Stage } from '../stage';

export interface FaultSize {
  /** Votes that a case casts, where their number is free. */
  votes: number;
  /** Of a timer's calls of the database every so many is one to be killed at: at 2, each on one side. */
  every: number;
  /** How often the whole cloud is killed. */
  lives: number;
}

/** Does harm while people vote; gives how many times. */
export type FaultCase = (stage: Stage, size: FaultSize) => Promise<number>;
