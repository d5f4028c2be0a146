import type { LookFacts, Reason } from './facts';
import type { Threshold } from './thresholds';

const hundredths = (number: number): number => Math.round(number * 100) / 100;

/**
 * The spread of the intervals between votes, as deviation ÷ mean. People who come by themselves give
 * about 1, a share in a group more, because it begins in a crowd and fades; a machine that waits between
 * clicks gives less. The only detector that holds votes by itself: good faith does not make this rhythm.
 * @returns null where the intervals are uneven, or too few votes are there.
 */
export function regular(
  { times }: Pick<LookFacts, 'times'>,
  { least, spread: limit }: Threshold<'regular'>,
): Reason | null {
  if (times.length < least) return null;
  const gaps = times.slice(1).map((at, before) => at - (times[before] ?? at));
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  if (mean === 0) return null;
  const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / (gaps.length - 1);
  const spread = Math.sqrt(variance) / mean;
  if (spread >= limit) return null;
  const facts = { votes: times.length, seconds: hundredths(mean / 1000) };
  return { detector: 'regular', facts: { ...facts, spread: hundredths(spread), limit } };
}
