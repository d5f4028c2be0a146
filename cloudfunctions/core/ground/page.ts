import * as z from 'zod/mini';
import type { Page } from '../../../miniprogram/shared/contract';
import { encodeCursor } from './cursor';

/** Rows of one page. */
export const PAGE_SIZE = 20;
/** Rows to read for one page: one more tells whether there is another. */
export const PAGE_READ = PAGE_SIZE + 1;

/** Cursor of lists ordered by a time and an id. */
export const momentCursor = z.strictObject({ at: z.int(), id: z.string() });

/**
 * Makes a page of rows that were read with `PAGE_READ` as the limit.
 * @param place where the list goes on after a row, for the cursor.
 */
export function pageOf<R, T>(
  rows: readonly R[],
  view: (row: R) => T,
  place: (row: R) => Record<string, number | string>,
): Page<T> {
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown[shown.length - 1];
  const more = rows.length > PAGE_SIZE && last !== undefined;
  return { items: shown.map(view), next: more ? encodeCursor(place(last)) : null };
}
