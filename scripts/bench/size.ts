/** How much is measured. */
export interface BenchSize {
  /** Rows of the ledger at which voting and counting are measured, growing. */
  ledgers: readonly number[];
  /** Votes timed at each of them. */
  timed: number;
  /** Votes of eight callers at once. */
  crowd: number;
  /** Calls of the race, a fifth of them duplicates. */
  race: number;
  /** Whether the fault suite kills at each call of the database or at some. */
  faults: 'whole' | 'some';
}

export const FULL: BenchSize = {
  ledgers: [1000, 100_000, 1_000_000],
  timed: 1000,
  crowd: 3000,
  race: 100_000,
  faults: 'whole',
};

/** To see that everything runs; what it gives for sizes says nothing about the bounds. */
export const QUICK: BenchSize = {
  ledgers: [1000, 5000, 20_000],
  timed: 250,
  crowd: 400,
  race: 2000,
  faults: 'some',
};
