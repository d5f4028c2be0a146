/**
 * How long the first pages of the gallery and of the ranking are kept in a function's memory, ms: one
 * voting window. So a ranking never lags a counted window by more than one, and a work that a decision
 * hides is gone from every first page after this time.
 */
export const FRESH_MS = 5000;

/** An empty list is read again each time: it costs nothing, and works that have just been hung show at once. */
export const hasItems = ({ items }: { items: readonly unknown[] }): boolean => items.length > 0;

/** Lists that are kept at most: orders and themes of two rounds. */
export const MOST_LISTS = 64;
