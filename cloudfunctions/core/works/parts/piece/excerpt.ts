import type { Piece } from '../../stores/pieces';

/** Characters of a text that a card shows. */
const EXCERPT = 60;

/** How the text of a work begins, on one line; null for a work without one. */
export function excerptOf(pieces: readonly Pick<Piece, 'text'>[]): string | null {
  const text = pieces.find((piece) => piece.text !== null)?.text ?? null;
  return text === null
    ? null
    : Array.from(text.replace(/\s+/g, ' ').trim()).slice(0, EXCERPT).join('');
}
