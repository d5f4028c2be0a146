/** How a campaign's ledger is watched, as its file says; a detector of null is not used. */
export interface Watch {
  surge: { least: number; times: number } | null;
  newcomers: { above: number } | null;
  regular: { least: number; spread: number } | null;
  address: { least: number; percent: number } | null;
  night: { least: number; percent: number } | null;
}

/** Voters that must be known before it is said that many of them are new. */
export const LEAST_VOTERS = 20;

/** The thresholds of one detector. */
export type Threshold<D extends keyof Watch> = NonNullable<Watch[D]>;

/**
 * The fewest votes of a look that any detector can speak of.
 * @param scale how many times the least numbers count for a look of this length.
 * @returns Infinity when none is used.
 */
export function leastVotes(
  { surge, newcomers, regular, address, night }: Watch,
  scale: number,
): number {
  return Math.min(
    surge === null ? Infinity : surge.least * scale,
    newcomers === null ? Infinity : LEAST_VOTERS,
    regular === null ? Infinity : regular.least,
    address === null ? Infinity : address.least * scale,
    night === null ? Infinity : night.least,
  );
}
