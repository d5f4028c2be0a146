import type { Served } from './campaign';
import { logFailure } from './failure';

/**
 * Does something for each campaign. One that fails keeps none of the others from being served.
 * @param what it is, for the log.
 * @returns what each gave, without those that failed.
 * @throws the first failure, once all have been served: the run counts as failed.
 */
export async function oneByOne<S extends Served, T>(
  campaigns: readonly S[],
  what: string,
  run: (served: S) => Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  const failures: unknown[] = [];
  for (const served of campaigns) {
    try {
      results.push(await run(served));
    } catch (error) {
      logFailure(`${what} ${served.campaign.id}`, error);
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return results;
}

/** The sum of numbers, such as what each campaign came to. */
export const sumOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0);
