/** Votes are counted in windows of this length, ms. */
const WINDOW_MS = 5000;
/** A window may close this long after its end, ms: longer than the voting function may run. */
const GRACE_MS = 10_000;
/** How far, ms, a function's clock may be ahead of the timer's without being called wrong. */
const SKEW_MS = 300_000;

/** The window that a moment (ms) falls into. */
export const windowOf = (at: number): number => Math.floor(at / WINDOW_MS);

/** Votes are watched in slots of this many windows: ten minutes. */
const SLOT_WINDOWS = 120;

/** The slot that a window belongs to. */
export const slotOf = (window: number): number => Math.floor(window / SLOT_WINDOWS);

/** The windows of a slot, from < window ≤ to. */
export const slotSpan = (slot: number): { from: number; to: number } => ({
  from: slot * SLOT_WINDOWS - 1,
  to: (slot + 1) * SLOT_WINDOWS - 1,
});

/** The first ms after a window. */
export const windowEnd = (window: number): number => (window + 1) * WINDOW_MS;

/**
 * The newest window that nobody can vote into any more.
 * @param now ms.
 */
export const newestClosable = (now: number): number => windowOf(now - GRACE_MS) - 1;

/**
 * The newest window that a right clock can vote into. A vote beyond it was cast before the clock went
 * back, so nothing is gained by waiting for its time to come again.
 * @param now ms.
 */
export const newestLikely = (now: number): number => windowOf(now + SKEW_MS);
