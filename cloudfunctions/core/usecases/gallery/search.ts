import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { cursorInput, decodeCursor } from '../../runtime/cursor';
import { PAGE_READ, pageOf } from '../../runtime/page';
import type { Context } from '../../runtime/table';
import { byTerms, findByNumber } from '../../stores/exhibits';
import { printedNumber, queryTerms } from '../../stores/terms';
import { cardOf } from '../exhibit/card';
import { hallOf } from '../exhibit/hall';

export const searchInput = z.strictObject({
  query: z.string().check(z.maxLength(100)),
  cursor: cursorInput,
});

const numberCursor = z.strictObject({ number: z.int() });

/** Finds exhibits by their printed number or by words of their titles, in the order of their numbers. */
export async function search(
  { now, campaign }: Context<'citizen'>,
  { query, cursor }: Input<'gallery.search'>,
): Promise<Output<'gallery.search'>> {
  const hall = hallOf(campaign, now);
  const after = decodeCursor(numberCursor, cursor);
  if (hall === null) return { items: [], next: null };
  const number = printedNumber(query);
  const terms = queryTerms(query);
  const [numbered, titled] = await Promise.all([
    number === null || after !== null ? null : findByNumber(hall, number),
    terms.length === 0 ? [] : byTerms(hall, terms, after?.number ?? 0, PAGE_READ),
  ]);
  const page = pageOf(titled, cardOf, (exhibit) => ({ number: exhibit.number }));
  if (numbered === null) return page;
  // The number that was asked for stands first, once.
  const rest = page.items.filter((card) => card.id !== numbered.entry);
  return { items: [cardOf(numbered), ...rest], next: page.next };
}
