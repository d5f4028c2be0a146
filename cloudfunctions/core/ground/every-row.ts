import type { Moment } from './place';

/**
 * Reads a list page by page, to its end.
 * @param most rows of a page; one with fewer is the last.
 * @param read the page after a row; the first page after none.
 * @param enough stops once there are as many.
 * @returns all rows, in their order.
 */
export async function everyRow<R>(
  most: number,
  read: (last: R | undefined) => Promise<readonly R[]>,
  enough = Infinity,
): Promise<R[]> {
  const found: R[] = [];
  let page: readonly R[];
  do {
    page = await read(found[found.length - 1]);
    found.push(...page);
  } while (page.length === most && found.length < enough);
  return found;
}

/**
 * The same of a list ordered by a time and an id.
 * @param at the time of a row, ms.
 */
export const everyMoment = <R extends { _id: string }>(
  most: number,
  read: (after: Moment | null) => Promise<readonly R[]>,
  at: (row: R) => number,
  enough = Infinity,
): Promise<R[]> =>
  everyRow<R>(most, (last) => read(last ? { at: at(last), id: last._id } : null), enough);
