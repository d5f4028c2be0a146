/** Measured figures by dotted name. */
export type Figures = Record<string, number>;

/** What a figure must keep to; the other figures are reported without a bound. */
export const BOUNDS: Record<string, { atMost?: number; atLeast?: number }> = {
  'vote.dbCalls': { atMost: 3 },
  'vote.hops': { atMost: 2 },
  'vote.writes': { atMost: 1, atLeast: 1 },
  'vote.growth': { atMost: 1.5 },
  'tally.votesPerSecond': { atLeast: 20_000 },
  // The newest row is looked at once more a run, whatever the ledger holds.
  'tally.rowsReadPerNewVote': { atMost: 1.005, atLeast: 1 },
  'recount.votesPerSecond': { atLeast: 100_000 },
  'race.doubled': { atMost: 0, atLeast: 0 },
  'race.lost': { atMost: 0, atLeast: 0 },
  'race.miscounted': { atMost: 0 },
  'race.unsealed': { atMost: 0 },
  'fault.lost': { atMost: 0, atLeast: 0 },
  'fault.doubled': { atMost: 0, atLeast: 0 },
  'fault.broken': { atMost: 0 },
  'gallery.docsRead100k': { atMost: 300 },
  'gallery.keptPageCalls': { atMost: 1 },
  'search.docsRead100k': { atMost: 520 },
  'firstScreen.calls': { atMost: 2 },
  'firstScreen.setDataKB': { atMost: 32 },
  'package.mainKB': { atMost: 800 },
  'functions.maxBundleKB': { atMost: 450 },
  'functions.sheetsBundleKB': { atMost: 640 },
  'functions.inspectorBundleKB': { atMost: 350 },
  'media.bytesRead': { atMost: 256 * 1024 },
  'inspect.msPerImage': { atMost: 8000 },
  'inspect.rssMB': { atMost: 400 },
  'cloud.readyMs': { atMost: 3000 },
  'cloud.writesPerSecond': { atLeast: 2000 },
  'cloud.readsPerSecond': { atLeast: 10_000 },
  'cloud.pageMs': { atMost: 2 },
  'cloud.rssMB100k': { atMost: 600 },
};

/** Tells whether a figure keeps to its bound; true without one. */
export function keeps(name: string, value: number): boolean {
  const { atMost = Infinity, atLeast = -Infinity } = BOUNDS[name] ?? {};
  return value <= atMost && value >= atLeast;
}
