import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { cursorInput, decodeCursor } from '../../ground/cursor';
import { verb, type Context } from '../../ground/table';
import { findByNumber } from '../stores/exhibits';
import { printedNumber, queryTerms } from '../../ground/terms';
import { cardOf } from '../parts/exhibit/card';
import { hallOf } from '../parts/exhibit/hall';
import { byTitle, numberCursor } from '../parts/gallery/by-title';

const searchInput = z.strictObject({
  query: z.string().check(z.maxLength(100)),
  cursor: cursorInput,
});

/** Finds exhibits by their printed number or by words of their titles, in the order of their numbers. */
async function search(
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
    byTitle(hall, terms, after?.number ?? 0),
  ]);
  const page = { ...titled, items: titled.items.map(cardOf) };
  if (numbered === null) return page;
  // The number that was asked for stands first, once.
  const rest = page.items.filter((card) => card.id !== numbered.entry);
  return { items: [cardOf(numbered), ...rest], next: page.next };
}

export default verb('gallery.search', { actor: 'citizen', input: searchInput, run: search });
