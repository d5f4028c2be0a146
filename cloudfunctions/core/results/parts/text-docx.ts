import { FOOTER, packDocx } from './docx/pack';
import { section } from './docx/page';
import { line } from './docx/paragraph';

const MARGIN = 72;

/**
 * A text that was typed in, as a document.
 * @param made ms since the epoch.
 * @returns bytes of a .docx.
 */
export const textDocx = (title: string, text: string, made: number): Buffer =>
  packDocx({
    title,
    creator: '',
    made,
    body: [
      line(title, { style: 'Title' }),
      ...paragraphsOf(text).map((one) => line(one, { style: 'Body' })),
      section({ margin: MARGIN, numbered: true }, FOOTER),
    ].join(''),
  });

/** A text as its author has broken it into paragraphs. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
