import { Unexpected } from './journal';

/** Calls in flight at a time: enough to keep two cores busy. */
const CALLERS = 8;

/**
 * Works through a list with a few callers at a time. An answer that nobody expected is in the journal
 * already, so the others go on.
 */
export async function abreast<T>(
  list: readonly T[],
  work: (one: T) => Promise<unknown>,
  callers = CALLERS,
): Promise<void> {
  let next = 0;
  const caller = async (): Promise<void> => {
    while (next < list.length) {
      const one = list[next] as T;
      next += 1;
      try {
        await work(one);
      } catch (error) {
        if (!(error instanceof Unexpected)) throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(callers, list.length) }, caller));
}
