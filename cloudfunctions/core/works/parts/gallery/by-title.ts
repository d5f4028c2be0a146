import * as z from 'zod/mini';
import type { Page } from '../../../../../miniprogram/shared/contract';
import { encodeCursor } from '../../../ground/cursor';
import { PAGE_READ, PAGE_SIZE } from '../../../ground/page';
import { numbersByTerm, shownByNumbers } from '../../stores/exhibit-numbers';
import type { Exhibit, Hall } from '../../stores/exhibits';

export const numberCursor = z.strictObject({ number: z.int() });

/** Index entries that one page reads at most, however many works there are. */
const MOST_POSTINGS = 480;
/** Works that one page looks at: with the entries above, and one asked for by its number, 520 in all. */
const MOST_LOOKED_AT = 39;

/**
 * One page of the works whose titles hold all terms, in the order of their numbers. Each term names
 * numbers; the rarest term of the stretch leads, and only works that it names are read. Where terms are
 * common and rarely meet, a page may be short or empty and the list go on.
 * @param terms what the title must hold; without any, nothing is found.
 * @param after only higher numbers.
 */
export async function byTitle(
  hall: Hall,
  terms: readonly string[],
  after: number,
): Promise<Page<Exhibit>> {
  const [first] = terms;
  if (first === undefined) return { items: [], next: null };
  const limit = terms.length === 1 ? PAGE_READ : Math.floor(MOST_POSTINGS / terms.length);
  const lists = await Promise.all(terms.map((term) => numbersByTerm(hall, term, after, limit)));
  const reach = lists.map((list) =>
    list.length < limit ? Infinity : (list[list.length - 1] ?? Infinity),
  );
  const furthest = Math.max(...reach);
  const leading = lists[reach.indexOf(furthest)] ?? [];
  const all = named(leading, lists, reach);
  const numbers = all.slice(0, MOST_LOOKED_AT);
  const matches = [...(await shownByNumbers(hall, numbers, { terms, most: PAGE_READ })).values()];
  const items = matches.slice(0, PAGE_SIZE);
  const shown = items[items.length - 1];
  if (matches.length > PAGE_SIZE && shown !== undefined)
    return { items, next: encodeCursor({ number: shown.number }) };
  const end = numbers.length < all.length ? (numbers[numbers.length - 1] ?? furthest) : furthest;
  return { items, next: end === Infinity ? null : encodeCursor({ number: end }) };
}

/** The leading term's numbers that no other term rules out as far as it was read. */
const named = (
  leading: readonly number[],
  lists: readonly (readonly number[])[],
  reach: readonly number[],
): number[] => {
  const others = lists.map((list, nth) => ({ numbers: new Set(list), to: reach[nth] ?? 0 }));
  return leading.filter((number) =>
    others.every(({ numbers, to }) => number > to || numbers.has(number)),
  );
};
