import { chanceOfAtLeast, UNLIKELY } from './chance';
import type { NewcomerFacts, Reason } from './facts';
import { percentOf, shareOf } from './facts';
import type { Threshold } from './thresholds';
import { LEAST_VOTERS } from './thresholds';

/** Voters of all entries that must be known. */
const LEAST_OF_HALL = 100;

/**
 * Voters who had never voted before, against the usual share of all entries. While a campaign is new
 * nearly everybody is new: the usual share is then so high that nothing lies far above it.
 * @returns null where their share is usual, or too few voters are known.
 */
export function newcomers(
  { entry, hall }: NewcomerFacts,
  { above }: Threshold<'newcomers'>,
): Reason | null {
  if (entry.of < LEAST_VOTERS || hall.of < LEAST_OF_HALL) return null;
  if (percentOf(entry) < percentOf(hall) + above) return null;
  if (chanceOfAtLeast(entry.part, entry.of, shareOf(hall)) > UNLIKELY) return null;
  const facts = { voters: entry.of, newcomers: entry.part, percent: percentOf(entry) };
  return { detector: 'newcomers', facts: { ...facts, usual: percentOf(hall), above } };
}
