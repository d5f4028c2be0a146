import { chanceOfAtLeast, UNLIKELY } from './chance';
import type { NightFacts, Reason } from './facts';
import { percentOf, shareOf } from './facts';
import type { Threshold } from './thresholds';

/** An entry that was shown for less has not had a day to compare its night with, minutes. */
const LEAST_SHOWN = 12 * 60;
/** However quiet the nights are, some people are awake. */
const AWAKE = 0.1;

/**
 * Votes between 0:00 and 6:00 among those of the last day, against the same share of all entries.
 * @returns null where the night is as quiet as elsewhere, or there is no day to compare with.
 */
export function night(
  { entry, hall, shown }: NightFacts,
  { least, percent: limit }: Threshold<'night'>,
): Reason | null {
  if (shown < LEAST_SHOWN || entry.part < least || percentOf(entry) < limit) return null;
  if (chanceOfAtLeast(entry.part, entry.of, Math.max(AWAKE, shareOf(hall))) > UNLIKELY) return null;
  const facts = { votes: entry.of, night: entry.part, percent: percentOf(entry) };
  return { detector: 'night', facts: { ...facts, usual: percentOf(hall), limit, least } };
}
