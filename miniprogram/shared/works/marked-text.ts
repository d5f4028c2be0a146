import type { AuthorSpan } from './author-scan';

/** A stretch of a paragraph, and what it shows of the author; null for plain text. */
export interface MarkedPart {
  text: string;
  mark: { label: string; sure: boolean } | null;
}

/** Where a mark stands, in code points, and what it says. */
export type MarkSpan = Pick<AuthorSpan, 'at' | 'end' | 'label' | 'sure'>;

/**
 * A text as it is drawn with its marks.
 * @param spans of `scanForAuthor` for this very text; where two overlap the one that begins first is drawn.
 * @returns the paragraphs in their order, without blank lines; each has at least one part.
 */
export function markText(text: string, spans: readonly MarkSpan[]): MarkedPart[][] {
  const characters = Array.from(text);
  const paragraphs: MarkedPart[][] = [[]];
  const add = (from: number, to: number, mark: MarkedPart['mark']): void => {
    const lines = characters.slice(from, to).join('').split('\n');
    lines.forEach((line, index) => {
      if (index > 0) paragraphs.push([]);
      if (line !== '') paragraphs[paragraphs.length - 1]?.push({ text: line, mark });
    });
  };
  let drawn = 0;
  for (const { at, end, label, sure } of spans) {
    if (at < drawn) continue;
    add(drawn, at, null);
    add(at, end, { label, sure });
    drawn = end;
  }
  add(drawn, characters.length, null);
  return paragraphs.filter((parts) => parts.some((part) => part.text.trim() !== ''));
}
