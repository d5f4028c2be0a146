import type { Journal } from '../journal';
import type { Facts } from './facts';

/** One promise of the rules, held against all that is written down. */
export interface Invariant {
  id: string;
  title: string;
  /** How many things were looked at. */
  examined: number;
  /** The numbers that matter most, in words. */
  numbers: string;
  violations: string[];
}

/** Gives no invariant where the campaign does not promise anything of the kind. */
export type Check = (facts: Facts, journal: Journal) => Invariant | null;

/** Counts how often each key is met. */
export function tallyBy<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of list) {
    const key = keyOf(one);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

export const largest = (counts: Iterable<number>): number => {
  let most = 0;
  for (const one of counts) most = Math.max(most, one);
  return most;
};
