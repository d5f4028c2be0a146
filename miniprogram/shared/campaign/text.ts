/**
 * Counts characters as people do: code points, so that an emoji or a rare character is one.
 * @param text any text.
 */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}

/**
 * What takes no room on paper: marks of direction and of zero width, controls but for tab and line feed. The joiner
 * U+200D stays, because emoji are made with it.
 */
const UNSEEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
const EMPTY = /^(?:\s|\u200d|[\ufe00-\ufe0f])*$/;

/**
 * 字数 of a work's text: what can be seen, punctuation, letters and figures one by one, without white space. A reading: notices
 * name a number and not how to count, and blank lines are no writing. Editors that count a Latin word as one count less.
 * @param text as typed, or as taken from a document.
 */
export const countWritten = (text: string): number =>
  countCharacters(text.replace(UNSEEN, '').replace(/\s|\u200d|[\ufe00-\ufe0f]/g, ''));

/**
 * A text as it is kept: without what nobody sees, which would turn lines around or pass for an answer, and
 * without blanks around it.
 * @param text as typed.
 * @returns empty when there is nothing to be seen.
 */
export function tidyText(text: string): string {
  const seen = text.replace(/\r\n?/g, '\n').replace(UNSEEN, '').trim();
  return EMPTY.test(seen) ? '' : seen;
}
