import { BOUNDS, keeps, type Figures } from '../../tests/support/bench/figures';

/** The bound of a figure for people; empty without one. */
export function boundText(name: string): string {
  const { atMost, atLeast } = BOUNDS[name] ?? {};
  if (atMost !== undefined && atMost === atLeast) return `= ${atMost}`;
  return [atMost === undefined ? '' : `≤ ${atMost}`, atLeast === undefined ? '' : `≥ ${atLeast}`]
    .join(' ')
    .trim();
}

/** Three significant digits or whole numbers, whichever says more. */
export const round = (value: number): number =>
  Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));

/** The figures as a table for people: name, value, bound, and a mark where a bound is broken. */
export function table(figures: Figures): string {
  const rows = Object.entries(figures).map(([name, value]) => [
    name,
    String(round(value)),
    boundText(name),
    keeps(name, value) ? '' : 'BROKEN',
  ]);
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
