/** Hashes as people copy them: 64 lower case hexadecimal digits for 32 bytes. */

const HASH = /^[0-9a-f]{64}$/;
/** Character codes of the digits. */
const CODES = Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));

/** Whether a text is a hash as the ledger writes it. */
export const isHash = (text: string): boolean => HASH.test(text);

/** A few bytes as lower case hexadecimal digits; made at once, as texts put together are slow to compare. */
export function toHex(bytes: Uint8Array): string {
  const codes: number[] = [];
  for (const byte of bytes) codes.push(CODES[byte >> 4] ?? 0, CODES[byte & 15] ?? 0);
  return String.fromCharCode(...codes);
}

/**
 * The 32 bytes of a hash.
 * @throws RangeError when the text is not one: see `isHash`.
 */
export function fromHex(text: string): Uint8Array {
  if (!isHash(text)) throw new RangeError('Not a hash of 64 lower case hexadecimal digits');
  const bytes = new Uint8Array(32);
  for (let index = 0; index < 32; index += 1)
    bytes[index] = digit(text.charCodeAt(2 * index)) * 16 + digit(text.charCodeAt(2 * index + 1));
  return bytes;
}

/** 0–9 are the character codes 48 to 57, a–f 97 to 102. */
const digit = (code: number): number => (code < 58 ? code - 48 : code - 87);
