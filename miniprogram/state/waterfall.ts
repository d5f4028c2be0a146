import { pictureRatio } from './picture';

/** Height of a card's words and buttons, in percent of the column's width. */
const FOOT = 58;

/**
 * Deals cards into columns of even height. Appending cards never moves earlier ones.
 * @param columns how many; one in large mode.
 */
export function waterfall<T extends { width: number; height: number }>(
  cards: readonly T[],
  columns: number,
): T[][] {
  const dealt = Array.from({ length: columns }, () => ({ height: 0, cards: [] as T[] }));
  for (const card of cards) {
    const shortest = dealt.reduce((best, column) => (column.height < best.height ? column : best));
    shortest.cards.push(card);
    shortest.height += pictureRatio(card.width, card.height) + FOOT;
  }
  return dealt.map((column) => column.cards);
}
