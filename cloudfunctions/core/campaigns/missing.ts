/** What a campaign asks for that no code serves, in words. */
export interface MissingWords {
  /** It cannot run without these. */
  main: readonly string[];
  /** It runs without these, and says so. */
  beside: readonly string[];
}

/** By campaign. The build writes it here: to know it takes everything that serves a campaign. */
export const MISSING: Readonly<Record<string, MissingWords>> = {};
