/** Letters and digits that nobody mistakes for another one when reading a code aloud or off paper. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const CODE_LENGTH = 12;

/**
 * A code as it is kept: however it was typed, blanks, hyphens and small letters do not matter.
 * @param typed what somebody typed, pasted or scanned.
 * @returns letters and digits only, in capitals; of any length.
 */
export function tidyCode(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
}

/**
 * A code as people read it: in groups of four, as `ABCD-EFGH-JKMN`.
 * @param code in whatever form.
 */
export function formatCode(code: string): string {
  return (tidyCode(code).match(/.{1,4}/g) ?? []).join('-');
}
