import { run, type RunStyle } from './run';

/** Twentieths of a point, which Word measures in. */
export const POINT = 20;

export interface ParagraphStyle {
  /** Id of `styles.ts`. */
  style?: string;
  align?: 'left' | 'center' | 'right' | 'both';
  /** Points above and below. */
  before?: number;
  after?: number;
  /** The first line stands in by so many points. */
  indent?: number;
  newPage?: boolean;
  /** Stays on the page of the next paragraph. */
  withNext?: boolean;
  /** A stop at the right edge, so many points from the left one, with dots before it. */
  dotsTo?: number;
  /** The section ends here: XML of `section`. */
  section?: string;
}

/** Word wants properties in this order. */
function propertiesXml(given: ParagraphStyle): string {
  const { style, withNext, newPage, dotsTo, before, after, indent, align, section } = given;
  const spacing = [
    before === undefined ? '' : ` w:before="${String(before * POINT)}"`,
    after === undefined ? '' : ` w:after="${String(after * POINT)}"`,
  ].join('');
  const inside = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    withNext === true ? '<w:keepNext/>' : '',
    newPage === true ? '<w:pageBreakBefore/>' : '',
    dotsTo === undefined
      ? ''
      : `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${String(dotsTo * POINT)}"/></w:tabs>`,
    spacing === '' ? '' : `<w:spacing${spacing}/>`,
    indent === undefined ? '' : `<w:ind w:firstLine="${String(indent * POINT)}"/>`,
    align === undefined ? '' : `<w:jc w:val="${align}"/>`,
    section ?? '',
  ].join('');
  return inside === '' ? '' : `<w:pPr>${inside}</w:pPr>`;
}

/**
 * A paragraph.
 * @param content XML of runs, links and bookmarks.
 * @returns XML.
 */
export const paragraph = (content: string, style: ParagraphStyle = {}): string =>
  `<w:p>${propertiesXml(style)}${content}</w:p>`;

/** A paragraph of plain text. */
export const line = (text: string, style: ParagraphStyle = {}, runs: RunStyle = {}): string =>
  paragraph(text === '' ? '' : run(text, runs), style);

/** Marks a place that `pageOf` and `linkTo` find. @param number of the bookmark, each its own. */
export const bookmark = (name: string, number: number, content: string): string =>
  `<w:bookmarkStart w:id="${String(number)}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${String(number)}"/>`;

/** Goes to a bookmark of the document. */
export const linkTo = (name: string, content: string): string =>
  `<w:hyperlink w:anchor="${name}" w:history="1">${content}</w:hyperlink>`;
