import type { Figures } from '../../../tests/support/bench/figures';
import { labelOf } from '../scale';

/** A figure as it went while the ledger grew. */
export interface Point {
  rows: number;
  name: string;
  value: number;
}

/** What was measured of some figures at each size of the ledger; a figure that was not measured has no points. */
export const seriesOf = (
  figures: Figures,
  ledgers: readonly number[],
  names: Readonly<Record<string, string>>,
): Point[] =>
  Object.entries(names).flatMap(([figure, name]) =>
    ledgers.flatMap((rows) => {
      const value = figures[`${figure}${labelOf(rows)}`];
      return value === undefined ? [] : [{ rows, name, value }];
    }),
  );

/** Figures under a name, by what stands between it and their last word: `watch.surge.missed` by `surge`. */
export const groupsOf = (
  figures: Figures,
  part: string,
  last: readonly string[],
): { group: string; what: string; value: number }[] =>
  Object.entries(figures).flatMap(([figure, value]) => {
    const words = figure.split('.');
    const what = words.at(-1) ?? '';
    if (words[0] !== part || !last.includes(what)) return [];
    return [{ group: words.slice(1, -1).join('.') || 'together', what, value }];
  });
