/** What a cell may hold; a moment is ms and is shown in Shanghai. */
export type Cell = string | number | { moment: number } | null;

/** A column of a list: what it is called, how wide it is in characters, and what it says of a row. */
export interface Column<R> {
  header: string;
  width: number;
  value: (row: R) => Cell;
}

/** A sheet before it is a file. */
export interface Table {
  columns: { header: string; width: number }[];
  rows: Cell[][];
}

/** Lays rows out in columns. */
export const tableOf = <R>(columns: readonly Column<R>[], rows: readonly R[]): Table => ({
  columns: columns.map(({ header, width }) => ({ header, width })),
  rows: rows.map((row) => columns.map(({ value }) => value(row))),
});

/** A moment that may not have come. */
export const moment = (at: number | null): Cell => (at === null ? null : { moment: at });
