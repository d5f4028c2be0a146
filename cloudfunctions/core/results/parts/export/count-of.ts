import type { Column } from './table';

/** 件数: how many pieces a work has, as a column where any has several; none where every work is of one. */
export const countOf = <T>(rows: readonly T[], count: (row: T) => number | null): Column<T>[] =>
  rows.some((row) => (count(row) ?? 0) > 1) ? [{ header: '件数', width: 8, value: count }] : [];
