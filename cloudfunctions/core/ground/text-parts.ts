/** How much of a part the next one begins with, so that a word at the seam is read whole. */
const OVERLAP = 50;

/**
 * A text in parts of a limited length, each beginning with the end of the one before.
 * @param most characters (code points) of a part, more than the overlap of 50.
 * @returns nothing for a blank text.
 */
export function partsOf(text: string, most: number): string[] {
  if (text.trim() === '') return [];
  const characters = Array.from(text);
  const parts: string[] = [];
  for (let start = 0; ; start += most - OVERLAP) {
    parts.push(characters.slice(start, start + most).join(''));
    if (start + most >= characters.length) return parts;
  }
}
