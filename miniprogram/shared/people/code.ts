import { markOf } from '../campaign/scene';

/** Letters and digits that nobody mistakes for another one when reading a code aloud or off paper. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const CODE_LENGTH = 12;
/** A code begins with the sign of its campaign; the rest is drawn. */
const SIGN_LENGTH = 2;
export const DRAWN_LENGTH = CODE_LENGTH - SIGN_LENGTH;

/** What the codes of a campaign begin with, so that a phone opens the right one; two campaigns may have the same. */
export function signOf(campaign: string): string {
  const place = parseInt(markOf(campaign), 36);
  const digit = (at: number): string => CODE_ALPHABET.charAt(at % CODE_ALPHABET.length);
  return digit(place) + digit(Math.floor(place / CODE_ALPHABET.length));
}

/** Whether a code may be one of a campaign's. @param code in whatever form. */
export const bearsSign = (code: string, campaign: string): boolean =>
  tidyCode(code).slice(0, SIGN_LENGTH) === signOf(campaign);

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
