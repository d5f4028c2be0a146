/** How a stretch of text is written; what is left out is as its paragraph's style says. */
export interface RunStyle {
  bold?: boolean;
  underline?: boolean;
  /** In points. */
  size?: number;
  font?: Font;
}

/** Fonts that every office computer here has, and what Latin letters beside them are written with. */
export const FONTS = { song: '宋体', hei: '黑体', fangsong: '仿宋' } as const;
export type Font = keyof typeof FONTS;
const LATIN = 'Times New Roman';

/** Controls, and halves of characters, stand in no XML however they are written. */
function standsInXml(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x9 || code === 0xa;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text as XML holds it, in an element or in an attribute. */
export const escapeXml = (text: string): string =>
  Array.from(text)
    .filter(standsInXml)
    .map((character) => ENTITIES[character] ?? character)
    .join('');

export const fontXml = (font: Font): string =>
  `<w:rFonts w:ascii="${LATIN}" w:hAnsi="${LATIN}" w:eastAsia="${FONTS[font]}"/>`;

/** Word wants properties in this order. */
const propertiesXml = ({ bold, underline, size, font }: RunStyle): string => {
  const halfPoints = String(Math.round((size ?? 0) * 2));
  const inside = [
    font === undefined ? '' : fontXml(font),
    bold === true ? '<w:b/>' : '',
    size === undefined ? '' : `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`,
    underline === true ? '<w:u w:val="single"/>' : '',
  ].join('');
  return inside === '' ? '' : `<w:rPr>${inside}</w:rPr>`;
};

/**
 * A stretch of text.
 * @param text a line feed breaks the line, a tab goes to the next stop.
 * @returns XML of a run.
 */
export function run(text: string, style: RunStyle = {}): string {
  const pieces = text.split(/(\n|\t)/).map((piece) => {
    if (piece === '\n') return '<w:br/>';
    if (piece === '\t') return '<w:tab/>';
    return piece === '' ? '' : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`;
  });
  return `<w:r>${propertiesXml(style)}${pieces.join('')}</w:r>`;
}

/** The number of the page that holds a bookmark; Word fills it in when the document is opened. */
export const pageOf = (bookmark: string): string =>
  field(` PAGEREF ${bookmark} \\h `, { dirty: true });

/** The number of the page it stands on. */
export const ownPage = (): string => field(' PAGE ', { dirty: false });

const field = (code: string, { dirty }: { dirty: boolean }): string =>
  [
    `<w:r><w:fldChar w:fldCharType="begin"${dirty ? ' w:dirty="true"' : ''}/></w:r>`,
    `<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>`,
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    '<w:r><w:t> </w:t></w:r>',
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  ].join('');
