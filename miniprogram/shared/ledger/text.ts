/** What a word of the ledger must not have in it: all but visible ASCII. */
const STRANGE = /[^\x21-\x7e]/;

/**
 * The text that is hashed: words and whole numbers from 0, one a line. A word is visible ASCII without spaces.
 * @throws RangeError when a part is neither, for then two different things could have the same text.
 */
export function lines(parts: readonly (string | number)[]): string {
  for (const part of parts) {
    const fits =
      typeof part === 'number'
        ? Number.isSafeInteger(part) && part >= 0
        : part !== '' && !STRANGE.test(part);
    if (!fits) throw new RangeError('Not a word or a whole number of the ledger');
  }
  return parts.join('\n');
}

/** The bytes of an ASCII text. */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}
