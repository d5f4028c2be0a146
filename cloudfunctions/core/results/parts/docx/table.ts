import { POINT } from './paragraph';

export interface Cell {
  /** XML of at least one paragraph. */
  content: string;
  /** Columns it takes; 1 when left out. */
  span?: number;
  align?: 'top' | 'center' | 'bottom';
}

export interface Row {
  cells: readonly Cell[];
  /** At least so many points. */
  height: number;
  /** May go on over the page. */
  breaks?: boolean;
}

const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const BORDERS = EDGES.map(
  (edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`,
).join('');

/**
 * A table with lines around every cell.
 * @param columns their widths in points.
 * @returns XML; Word wants a paragraph behind it.
 */
export function table(columns: readonly number[], rows: readonly Row[]): string {
  const total = columns.reduce((sum, width) => sum + width, 0);
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${twips(total)}" w:type="dxa"/><w:jc w:val="center"/>`,
    `<w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`,
    `<w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('')}</w:tblGrid>`,
    ...rows.map((row) => rowXml(columns, row)),
    '</w:tbl>',
  ].join('');
}

function rowXml(columns: readonly number[], { cells, height, breaks }: Row): string {
  let column = 0;
  const inside = cells.map((cell) => {
    const span = cell.span ?? 1;
    const width = columns.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    column += span;
    return cellXml(cell, width);
  });
  const whole = breaks === true ? '' : '<w:cantSplit/>';
  return `<w:tr><w:trPr>${whole}<w:trHeight w:val="${twips(height)}" w:hRule="atLeast"/></w:trPr>${inside.join('')}</w:tr>`;
}

const cellXml = ({ content, span = 1, align = 'center' }: Cell, width: number): string =>
  [
    `<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/>`,
    span === 1 ? '' : `<w:gridSpan w:val="${String(span)}"/>`,
    `<w:vAlign w:val="${align}"/></w:tcPr>${content}</w:tc>`,
  ].join('');

const twips = (points: number): string => String(Math.round(points * POINT));
