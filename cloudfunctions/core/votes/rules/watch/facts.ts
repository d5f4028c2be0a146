import type { DetectorId } from '../../../../../miniprogram/shared/vocabulary';

/** Votes of one kind among others. */
export interface Part {
  of: number;
  part: number;
}

/** What is known of an entry's votes over a look: a slot, an hour or a day. */
export interface LookFacts {
  /** Length of the look. */
  minutes: number;
  /** How many times the least numbers count for a look of this length. */
  scale: number;
  /** Votes of the look that were not set apart before. */
  votes: number;
  /** When they were cast, ms, ascending; of the first 1000. */
  times: readonly number[];
  /** From where, of the same votes; null is unknown. */
  addresses: readonly (string | null)[];
}

/** The entry's own votes before the look. */
export interface PastFacts {
  votes: number;
  /** Over how long; 0 where it was not shown before. */
  minutes: number;
  /** How many times busier all other entries are now than they were then, at least 1. */
  lift: number;
}

/** Voters looked up in the ledger; `part` had never voted in the campaign before the look. */
export interface NewcomerFacts {
  entry: Part;
  /** Of all entries over the last day. */
  hall: Part;
}

/** Votes of the 24 h up to the look's end; `part` was cast between 0:00 and 6:00. */
export interface NightFacts {
  entry: Part;
  hall: Part;
  /** How long the entry has been shown, minutes, at most a day. */
  shown: number;
}

/** What a detector saw, with the numbers and its threshold. */
export interface Reason {
  detector: DetectorId;
  facts: Record<string, number>;
}

export const shareOf = ({ of, part }: Part): number => (of === 0 ? 0 : part / of);

/** A share as a whole percentage. */
export const percentOf = (part: Part): number => Math.round(shareOf(part) * 100);
