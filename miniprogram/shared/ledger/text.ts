/** A word of the ledger's texts: visible ASCII, so a line break always ends it. */
const WORD = /^[\x21-\x7e]+$/;

/** Whether a text may stand in the ledger: visible ASCII without spaces, not empty. */
export const isWord = (text: string): boolean => WORD.test(text);

/**
 * The bytes that are hashed: words and whole numbers from 0, one a line.
 * @throws RangeError when one is neither, for then two texts could have the same bytes.
 */
export function lines(parts: readonly (string | number)[]): Uint8Array {
  for (const part of parts) {
    const fits = typeof part === 'string' ? isWord(part) : Number.isSafeInteger(part) && part >= 0;
    if (!fits) throw new RangeError('Not a word or a whole number of the ledger');
  }
  const text = parts.join('\n');
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}
