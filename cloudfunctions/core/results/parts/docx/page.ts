import { POINT } from './paragraph';

/** A4, in points. */
const WIDTH = 595.3;
const HEIGHT = 841.9;

export interface Section {
  /** Points on each side. */
  margin: number;
  /** Pages are counted from 1 here, with their numbers at the foot. */
  numbered?: boolean;
}

/** Points between the margins. */
export const roomOf = ({ margin }: Pick<Section, 'margin'>): { width: number; height: number } => ({
  width: WIDTH - 2 * margin,
  height: HEIGHT - 2 * margin,
});

/** XML of a section, at its end; Word wants what is inside in this order. @param footer relation of the page numbers. */
export const section = ({ margin, numbered }: Section, footer: string): string => {
  const edge = String(Math.round(margin * POINT));
  const edges = ['top', 'right', 'bottom', 'left'].map((side) => `w:${side}="${edge}"`).join(' ');
  return [
    '<w:sectPr>',
    numbered === true ? `<w:footerReference w:type="default" r:id="${footer}"/>` : '',
    `<w:pgSz w:w="${String(Math.round(WIDTH * POINT))}" w:h="${String(Math.round(HEIGHT * POINT))}"/>`,
    `<w:pgMar ${edges} w:header="720" w:footer="720" w:gutter="0"/>`,
    numbered === true ? '<w:pgNumType w:start="1"/>' : '',
    '</w:sectPr>',
  ].join('');
};
