import type { AuthorFact, AuthorFactKind, FactForm } from './author-facts';
import { glyphsOf, isNameGap, isWordlike, type Glyph } from './glyphs';

/** A place where a text shows its author. */
export interface AuthorSpan {
  field: string;
  label: string;
  /** Code points from the beginning of the text; `end` is exclusive. */
  at: number;
  end: number;
  /** The paragraph it begins in, counted from 1 as a reader counts: blank lines are none. */
  paragraph: number;
  /** False where the same characters may well mean something else. */
  sure: boolean;
}

/** More marks between two signs are not one number or name any more. */
const MOST_GAP = 3;
const ASCII_WORD = /^[0-9a-z._+-]$/;
const LATIN = /^[a-z\u00c0-\u024f]$/;
const DIGIT = /^[0-9]$/;
/** What is said before and after somebody's name. */
const BEFORE_NAME = /(?:我叫|名叫|叫做|我是|作者|姓名|笔名|撰稿|撰文|供稿|摄影|拍摄)[:：]?$/;
const AFTER_NAME =
  /^(?:同志|先生|女士|老师|书记|主任|局长|科长|处长|队长|支书|供稿|摄影|报道|[（(]作者)/;

/**
 * Finds where a text shows its author: numbers also in full-width digits, in Chinese numerals or with blanks and
 * marks between them, names also with blanks and dots between their characters.
 * @param text any text; paragraphs end with a line feed.
 * @param facts of `authorFacts`.
 * @returns in the order of the text; within one field no span lies inside another.
 */
export function scanForAuthor(text: string, facts: readonly AuthorFact[]): AuthorSpan[] {
  const glyphs = glyphsOf(text);
  const paragraphs = paragraphNumbers(glyphs);
  return facts
    .flatMap((fact) =>
      outermost(fact.forms.flatMap((form) => matchesOf(glyphs, fact.kind, form))).map((match) => ({
        field: fact.field,
        label: fact.label,
        ...match,
        paragraph: paragraphs[match.at] ?? 1,
      })),
    )
    .sort((one, other) => one.at - other.at || other.end - one.end);
}

type Match = Pick<AuthorSpan, 'at' | 'end' | 'sure'>;

function matchesOf(glyphs: readonly Glyph[], kind: AuthorFactKind, form: FactForm): Match[] {
  const read = kind === 'number' ? ({ digit }: Glyph) => digit : ({ sign }: Glyph) => sign;
  const gap = GAPS[kind];
  const wanted = glyphsOf(form.text)
    .map(({ sign }) => sign)
    .filter((sign) => !gap(sign));
  const found: Match[] = [];
  for (let at = 0; at < glyphs.length; at += 1) {
    const end = endOf(glyphs, at, wanted, read, gap);
    if (end === null) continue;
    const around = { glyphs, at, end, wanted };
    found.push({ at, end, sure: form.whole && SURE[kind](around) });
    at = end - 1;
  }
  return found;
}

/** Where the wanted signs end that begin here, at most a few gaps between each two; null where they do not. */
function endOf(
  glyphs: readonly Glyph[],
  at: number,
  wanted: readonly string[],
  read: (glyph: Glyph) => string,
  gap: (sign: string) => boolean,
): number | null {
  let next = at;
  for (const [index, sign] of wanted.entries()) {
    for (let skipped = 0; index > 0 && skipped < MOST_GAP; skipped += 1) {
      const glyph = glyphs[next];
      if (glyph === undefined || read(glyph) === sign || !gap(glyph.sign)) break;
      next += 1;
    }
    const glyph = glyphs[next];
    if (glyph === undefined || read(glyph) !== sign) return null;
    next += 1;
  }
  return next;
}

const isBlank = (sign: string): boolean => /^\s$/.test(sign);

const GAPS = {
  name: isNameGap,
  unit: isNameGap,
  number: (sign) => !isWordlike(sign),
  email: isBlank,
} satisfies Record<AuthorFactKind, (sign: string) => boolean>;

interface Around {
  glyphs: readonly Glyph[];
  at: number;
  end: number;
  wanted: readonly string[];
}

const SURE = {
  name: isSureName,
  unit: () => true,
  number: isWholeNumber,
  email: ({ glyphs, at, end }) =>
    !ASCII_WORD.test(glyphs[at - 1]?.sign ?? '') && !/^[0-9a-z-]$/.test(glyphs[end]?.sign ?? ''),
} satisfies Record<AuthorFactKind, (around: Around) => boolean>;

/** Not the middle of a longer number; +86 before it is no part of it. */
function isWholeNumber({ glyphs, at, end }: Around): boolean {
  if (DIGIT.test(glyphs[end]?.sign ?? '')) return false;
  const before = signs(glyphs, at - 5, at);
  return !/[0-9]$/.test(before) || /(?:^|[^0-9])(?:00)?86$/.test(before);
}

/**
 * Three characters are a name. Two may be part of a longer word, so they are one only where they stand by
 * themselves or where it is said that a name comes.
 */
function isSureName({ glyphs, at, end, wanted }: Around): boolean {
  const before = glyphs[at - 1]?.sign;
  const after = glyphs[end]?.sign;
  if (LATIN.test(wanted[0] ?? '')) return !LATIN.test(before ?? '') && !LATIN.test(after ?? '');
  if (wanted.length > 2) return true;
  if (BEFORE_NAME.test(signs(glyphs, at - 4, at))) return true;
  if (AFTER_NAME.test(signs(glyphs, end, end + 4))) return true;
  return !isWordlike(before) && !isWordlike(after);
}

const signs = (glyphs: readonly Glyph[], from: number, to: number): string =>
  glyphs
    .slice(Math.max(0, from), to)
    .map(({ sign }) => sign)
    .join('');

/** Without what lies inside another match. */
const outermost = (matches: readonly Match[]): Match[] =>
  matches.filter(
    (match, index) =>
      !matches.some(
        (other, place) =>
          place !== index &&
          other.at <= match.at &&
          other.end >= match.end &&
          (other.end - other.at > match.end - match.at || place < index),
      ),
  );

/** For each character the number of its paragraph. */
function paragraphNumbers(glyphs: readonly Glyph[]): number[] {
  let paragraph = 0;
  let blank = true;
  return glyphs.map(({ sign }) => {
    if (sign === '\n') blank = true;
    else if (blank && !isBlank(sign)) {
      paragraph += 1;
      blank = false;
    }
    return Math.max(paragraph, 1);
  });
}
