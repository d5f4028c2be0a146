/**
 * Counts characters as people do: code points, so that an emoji or a rare character is one.
 * @param text any text.
 */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}
