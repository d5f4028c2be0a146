/** A character of a text as it is compared, and where it stands. */
export interface Glyph {
  /** Small, half-width. */
  sign: string;
  /** The same where a number is looked for: a digit also when written 三 or 〇. */
  digit: string;
}

const NUMERALS: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  一: '1',
  幺: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** Full-width forms of ASCII lie this far behind it. */
const FULL_WIDTH = 0xfee0;

/**
 * A text as it is compared, one for each code point, so that an index is a position.
 * @param text any text.
 */
export function glyphsOf(text: string): Glyph[] {
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const narrow =
      code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - FULL_WIDTH) : character;
    const sign = narrow.toLowerCase();
    return { sign, digit: NUMERALS[sign] ?? sign };
  });
}

/** Letters, digits and Chinese characters; everything else may stand between the digits of a number. */
const WORDLIKE =
  /^[0-9a-z\u00c0-\u024f\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;

/** Whether a sign is part of a word or number rather than a blank or a mark; no sign is not. */
export const isWordlike = (sign: string | undefined): boolean =>
  sign !== undefined && WORDLIKE.test(sign);

/** What may stand between the characters of a name: blanks and dots of one line. */
export const isNameGap = (sign: string): boolean =>
  /^[ \t\u00a0\u00ad\u2000-\u200f\u2060\u3000\ufeff.·•‧∙・﹒_-]$/.test(sign);
