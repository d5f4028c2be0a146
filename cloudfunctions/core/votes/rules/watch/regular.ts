import type { LookFacts, Reason } from './facts';
import type { Threshold } from './thresholds';

/**
 * The spread of n intervals of people lies within about 1/√n of 1, so many of them betray a machine among
 * people too: further below 1 than this many times 1/√n is no chance.
 */
const FAR = 5;

const hundredths = (number: number): number => Math.round(number * 100) / 100;

/**
 * The spread of the intervals between votes, as deviation ÷ mean. People who come by themselves give
 * about 1, a share in a group more, because it begins in a crowd and fades; a machine that waits between
 * clicks gives less. Below the limit it speaks of few votes already, with more votes from nearer to 1. The only detector that holds votes by itself: good faith does not make this rhythm.
 * @returns null where the intervals are uneven, or too few votes are there.
 */
export function regular(
  { times }: Pick<LookFacts, 'times'>,
  { least, spread: lowest }: Threshold<'regular'>,
): Reason | null {
  if (times.length < least) return null;
  const gaps = times.slice(1).map((at, before) => at - (times[before] ?? at));
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  if (mean === 0) return null;
  const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / (gaps.length - 1);
  const spread = Math.sqrt(variance) / mean;
  const limit = Math.max(lowest, 1 - FAR / Math.sqrt(gaps.length));
  if (spread >= limit) return null;
  const facts = { votes: times.length, seconds: hundredths(mean / 1000) };
  return {
    detector: 'regular',
    facts: { ...facts, spread: hundredths(spread), limit: hundredths(limit) },
  };
}
