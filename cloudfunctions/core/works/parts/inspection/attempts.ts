import type { Inspection } from '../../stores/pieces';

/** Longer than a run of the function may take, ms: until then an attempt belongs to the run that took it. */
export const LEASE_MS = 90_000;

/** How long to wait after each attempt that failed, ms. */
const WAITS_MS = [10_000, 60_000, 300_000, 1_800_000];
export const MOST_ATTEMPTS = WAITS_MS.length + 1;

/** An attempt that failed: it is made again after a while, and given up in the end. */
export function afterFailure(taken: Inspection, now: number): Inspection {
  const wait = WAITS_MS[taken.attempts - 1];
  return wait === undefined
    ? { ...taken, state: 'failed', problem: 'unavailable' }
    : { ...taken, state: 'retrying', dueAt: now + wait };
}
