/** How a campaign's ledger is watched, as its file says; a detector of null is not used. */
export interface Watch {
  surge: { least: number; times: number } | null;
  newcomers: { above: number } | null;
  regular: { least: number; spread: number } | null;
  address: { least: number; percent: number } | null;
  night: { least: number; percent: number } | null;
}

/** The thresholds of one detector. */
export type Threshold<D extends keyof Watch> = NonNullable<Watch[D]>;

/**
 * The fewest votes of a look that any detector of its votes can speak of.
 * @returns Infinity when none is used.
 */
export function leastVotes({ surge, regular, address }: Watch, scale: number): number {
  return Math.min(
    surge === null ? Infinity : surge.least * scale,
    regular === null ? Infinity : regular.least,
    address === null ? Infinity : address.least * scale,
  );
}
