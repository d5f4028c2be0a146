import { strToU8, zipSync, type Zippable } from 'fflate';
import { paragraph } from './paragraph';
import type { Picture } from './picture';
import { escapeXml, ownPage } from './run';
import { STYLES_XML } from './styles';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const NAMESPACES = `xmlns:w="${WORD}" xmlns:r="${OFFICE}/relationships"`;

/** Relation under which a document knows its page numbers. */
export const FOOTER = 'rFooter';
/** Relation of the picture at an index, and of the address. */
export const pictureId = (index: number): string => `rPicture${String(index)}`;
export const addressId = (index: number): string => `rAddress${String(index)}`;

export interface Docx {
  title: string;
  /** Who gives it out. */
  creator: string;
  /** When it was made, ms since the epoch. */
  made: number;
  /** XML of paragraphs and tables, and of the last section. */
  body: string;
  pictures?: readonly Picture[];
  /** Addresses that its links go to. */
  addresses?: readonly string[];
}

/**
 * A document as a file. The same document is the same bytes, whenever it is packed.
 * @returns bytes of a .docx.
 */
export function packDocx(docx: Docx): Buffer {
  const pictures = docx.pictures ?? [];
  const options = { mtime: docx.made } as const;
  const text = (xml: string): Zippable[string] => [strToU8(XML + xml), { ...options, level: 6 }];
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': text(CONTENT_TYPES),
      '_rels/.rels': text(ROOT_RELATIONS),
      'docProps/core.xml': text(coreXml(docx)),
      'word/document.xml': text(
        `<w:document ${NAMESPACES}><w:body>${docx.body}</w:body></w:document>`,
      ),
      'word/styles.xml': text(STYLES_XML),
      'word/settings.xml': text(SETTINGS),
      'word/footer1.xml': text(
        `<w:ftr ${NAMESPACES}>${paragraph(ownPage(), { align: 'center' })}</w:ftr>`,
      ),
      'word/_rels/document.xml.rels': text(relationsOf(docx)),
      ...Object.fromEntries(
        pictures.map(({ bytes, type }, index): [string, Zippable[string]] => [
          `word/media/${pictureId(index)}.${type}`,
          [bytes, { ...options, level: 0 }],
        ]),
      ),
    }),
  );
}

const part = (path: string, type: string): string =>
  `<Override PartName="/${path}" ContentType="${type}"/>`;

const CONTENT_TYPES = [
  `<Types xmlns="${PACKAGE}/content-types">`,
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
  '<Default Extension="xml" ContentType="application/xml"/>',
  '<Default Extension="jpg" ContentType="image/jpeg"/><Default Extension="png" ContentType="image/png"/>',
  part('word/document.xml', `${TYPE}.document.main+xml`),
  part('word/styles.xml', `${TYPE}.styles+xml`),
  part('word/settings.xml', `${TYPE}.settings+xml`),
  part('word/footer1.xml', `${TYPE}.footer+xml`),
  part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
  '</Types>',
].join('');

const relation = (id: string, type: string, target: string, external = false): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ''}/>`;

const ROOT_RELATIONS = [
  `<Relationships xmlns="${PACKAGE}/relationships">`,
  relation('r1', `${OFFICE}/relationships/officeDocument`, 'word/document.xml'),
  relation('r2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
  '</Relationships>',
].join('');

const relationsOf = ({ pictures = [], addresses = [] }: Docx): string =>
  [
    `<Relationships xmlns="${PACKAGE}/relationships">`,
    relation('rStyles', `${OFFICE}/relationships/styles`, 'styles.xml'),
    relation('rSettings', `${OFFICE}/relationships/settings`, 'settings.xml'),
    relation(FOOTER, `${OFFICE}/relationships/footer`, 'footer1.xml'),
    ...pictures.map(({ type }, index) =>
      relation(
        pictureId(index),
        `${OFFICE}/relationships/image`,
        `media/${pictureId(index)}.${type}`,
      ),
    ),
    ...addresses.map((address, index) =>
      relation(addressId(index), `${OFFICE}/relationships/hyperlink`, address, true),
    ),
    '</Relationships>',
  ].join('');

/** Word 2013 and later: without this they say that the document is from an old one. */
const SETTINGS = [
  `<w:settings xmlns:w="${WORD}"><w:compat><w:compatSetting w:name="compatibilityMode" `,
  'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>',
].join('');

const coreXml = ({ title, creator, made }: Docx): string => {
  const time = `xsi:type="dcterms:W3CDTF">${new Date(made).toISOString().slice(0, 19)}Z<`;
  return [
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" `,
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator>`,
    `<dcterms:created ${time}/dcterms:created><dcterms:modified ${time}/dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
};
