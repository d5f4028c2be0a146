import type { ExhibitCard } from '../shared/contract/index';
import { waterfall } from './waterfall';

/** What a media card draws of an exhibit; the rest stays out of setData. */
export type CardFace = Pick<
  ExhibitCard,
  | 'id'
  | 'number'
  | 'title'
  | 'form'
  | 'unit'
  | 'preview'
  | 'width'
  | 'height'
  | 'durationMs'
  | 'pieces'
  | 'excerpt'
  | 'held'
>;

/** A column of a waterfall. */
export interface Column<T> {
  place: string;
  cards: T[];
}

export function faceOf(card: ExhibitCard): CardFace {
  const { id, number, title, form, unit, held } = card;
  const { preview, width, height, durationMs, pieces, excerpt } = card;
  return {
    id,
    number,
    title,
    form,
    unit,
    preview,
    width,
    height,
    durationMs,
    pieces,
    excerpt,
    held,
  };
}

/** @param draw turns an exhibit into what its place shows. @param large one column instead of two. */
export function columnsOf<T>(
  exhibits: readonly ExhibitCard[],
  large: boolean,
  draw: (exhibit: ExhibitCard) => T,
): Column<T>[] {
  return waterfall(exhibits, large ? 1 : 2).map((cards, index) => ({
    place: `column-${String(index)}`,
    cards: cards.map(draw),
  }));
}
