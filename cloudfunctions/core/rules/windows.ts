/** Votes are counted in windows of this length, ms. */
const WINDOW_MS = 5000;
/** A window may close this long after its end, ms: longer than the voting function may run. */
const GRACE_MS = 10_000;

/** The window that a moment (ms) falls into. */
export const windowOf = (at: number): number => Math.floor(at / WINDOW_MS);

/** The first ms after a window. */
export const windowEnd = (window: number): number => (window + 1) * WINDOW_MS;

/**
 * The newest window that nobody can vote into any more.
 * @param now ms.
 */
export const newestClosable = (now: number): number => windowOf(now - GRACE_MS) - 1;
