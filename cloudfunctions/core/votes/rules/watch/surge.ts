import type { LookFacts, PastFacts, Reason } from './facts';
import type { Threshold } from './thresholds';

/** An entry's past tells what is usual once it is so many times as long as the look. */
const PAST_LOOKS = 6;
/** No past is taken for less than so many votes in a look. */
const LEAST_USUAL = 1;

const tenths = (number: number): number => Math.round(number * 10) / 10;

/**
 * Votes against the entry's own usual number. Twenty votes that are five times the usual number come by
 * luck less than once in a hundred million looks, so no further test is made; what makes them come in good
 * faith is a share in a group, which is why this is only a sign.
 * @returns null where it is usual, or where there is no past to compare with.
 */
export function surge(
  { minutes, scale, votes }: LookFacts,
  past: PastFacts,
  { least, times }: Threshold<'surge'>,
): Reason | null {
  if (past.minutes < PAST_LOOKS * minutes) return null;
  const mean = (past.votes / past.minutes) * minutes;
  const usual = Math.max(LEAST_USUAL, mean * past.lift);
  const enough = least * scale;
  if (votes < enough || votes < times * usual) return null;
  return {
    detector: 'surge',
    facts: { minutes, votes, usual: tenths(usual), times, least: enough },
  };
}
