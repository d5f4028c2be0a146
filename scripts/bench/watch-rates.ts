import type { Rates } from '../../tests/support/watch-rates';

/** What the watch made of each kind of traffic. */
export interface WatchRates {
  people: Record<string, Rates>;
  farms: Record<string, Rates>;
}
