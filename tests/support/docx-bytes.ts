import { strToU8, zipSync, type Zippable } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = [
  `xmlns:w="${WORD}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

/** A run with a text, and properties before it. */
export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs; a plain text is one run. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`;

/** The XML of a part of a document. */
export const part = (root: string, content: string, namespaces = NAMESPACES): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${namespaces}>${content}</w:${root}>`;

export interface DocxOptions {
  /** Where the text is said to be. */
  main?: string;
  /** More parts, or others in the place of those that every document has, by path. */
  parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** A .docx with a body. */
export function aDocx(
  body: string,
  { main = 'word/document.xml', parts = {} }: DocxOptions = {},
): Buffer {
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="${main}"/></Relationships>`,
    [main]: part('document', `<w:body>${body}</w:body>`),
    ...parts,
  };
  const packed: Zippable = Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? strToU8(content) : content,
    ]),
  );
  return Buffer.from(zipSync(packed));
}

/** Says of the parts whose path fits that they unpack to so many bytes. */
export function sayUnpacked(docx: Buffer, fits: RegExp, bytes: number): Buffer {
  const changed = Buffer.from(docx);
  for (
    let at = changed.indexOf('PK\x01\x02');
    at >= 0;
    at = changed.indexOf('PK\x01\x02', at + 4)
  ) {
    const name = changed.toString('utf8', at + 46, at + 46 + changed.readUInt16LE(at + 28));
    if (fits.test(name)) changed.writeUInt32LE(bytes, at + 24);
  }
  return changed;
}
