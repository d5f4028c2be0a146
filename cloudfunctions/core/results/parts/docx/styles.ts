import { POINT } from './paragraph';
import { fontXml, type Font } from './run';

interface Style {
  id: string;
  name: string;
  font: Font;
  /** In points. */
  size: number;
  /** Properties of the paragraph, in Word's order. */
  paragraph: string;
}

const spacing = (before: number, after: number): string =>
  `<w:spacing w:before="${String(before * POINT)}" w:after="${String(after * POINT)}"/>`;
const heading = (level: number): string =>
  `<w:keepNext/>${spacing(12, 12)}<w:jc w:val="center"/><w:outlineLvl w:val="${String(level)}"/>`;

const STYLES: readonly Style[] = [
  {
    id: 'Title',
    name: 'Title',
    font: 'hei',
    size: 18,
    paragraph: `${spacing(0, 12)}<w:jc w:val="center"/>`,
  },
  { id: 'Heading1', name: 'heading 1', font: 'hei', size: 22, paragraph: heading(0) },
  { id: 'Heading2', name: 'heading 2', font: 'hei', size: 16, paragraph: heading(1) },
  {
    id: 'Body',
    name: '作品正文',
    font: 'fangsong',
    size: 14,
    paragraph: `<w:spacing w:line="360" w:lineRule="auto"/><w:ind w:firstLine="560"/><w:jc w:val="both"/>`,
  },
  {
    id: 'Caption',
    name: 'caption',
    font: 'song',
    size: 10.5,
    paragraph: `${spacing(3, 12)}<w:jc w:val="center"/>`,
  },
];

const styleXml = ({ id, name, font, size, paragraph }: Style): string => {
  const halfPoints = String(size * 2);
  return [
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>`,
    `<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${fontXml(font)}`,
    `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/></w:rPr></w:style>`,
  ].join('');
};

/** XML of the styles that paragraphs name. */
export const STYLES_XML = [
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  `<w:docDefaults><w:rPrDefault><w:rPr>${fontXml('song')}<w:sz w:val="24"/><w:szCs w:val="24"/>`,
  '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  ...STYLES.map(styleXml),
  '</w:styles>',
].join('');
