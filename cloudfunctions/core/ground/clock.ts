/** Reads the time once per call, ms since the epoch; everything below gets it as an argument. */
export const now = (): number => Date.now();
