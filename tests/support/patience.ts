/**
 * How long a test waits for what must come, ms, before it says what is missing; well below the limit of all tests,
 * and far above what the slowest machine takes.
 */
export const PATIENCE_MS = 120_000;
