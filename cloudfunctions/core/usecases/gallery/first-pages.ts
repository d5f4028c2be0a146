/**
 * How long the first pages of the gallery and of the ranking are kept in a function's memory, ms: one
 * voting window. So a ranking never lags a counted window by more than one, and a work that a decision
 * hides is gone from every first page after this time.
 */
export const FRESH_MS = 5000;

/** Lists that are kept at most: orders and themes of two rounds. */
export const MOST_LISTS = 64;
