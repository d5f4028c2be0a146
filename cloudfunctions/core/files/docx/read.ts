import { unpackText, type Parts } from './archive';
import { paragraphsOf } from './paragraphs';
import { docxProblem, DocxProblemError, type DocxProblem } from './problem';
import { readXml } from './xml';

/** The text of a document. */
export interface DocxText {
  /** Of the text itself, without blank ones. */
  paragraphs: string[];
  /** Headers, footers and notes: no part of the text, but seen by whoever opens the document. */
  beside: string[];
}

const OFFICE_DOCUMENT = /\/relationships\/officeDocument$/;
const BESIDE = /^word\/(?:header|footer|footnotes|endnotes)\d*\.xml$/;
/** Old Word files, and new ones behind a password, are stored this way. */
const COMPOUND = 'd0cf11e0a1b11ae1';
const ZIP = '504b0304';
const PASSWORD = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Takes the text from a .docx, judged by its bytes and never by its name: 作品体裁不限，字数一般不少于1千字不多于1万字.
 * @param maxBytes inclusive, of the file as it is stored.
 * @returns its paragraphs, or why there are none.
 */
export function readDocx(bytes: Buffer, maxBytes: number): DocxText | DocxProblem {
  try {
    if (bytes.length > maxBytes) throw new DocxProblemError('bytes');
    checkKind(bytes);
    const parts = unpackText(bytes);
    const main = parts[mainPart(parts)];
    if (main === undefined) throw new DocxProblemError('notDocx');
    const paragraphs = paragraphsOf(main);
    if (paragraphs.length === 0) throw new DocxProblemError('noText');
    const beside = Object.keys(parts)
      .filter((path) => BESIDE.test(path))
      .sort()
      .flatMap((path) => paragraphsOf(parts[path] ?? new Uint8Array()));
    return { paragraphs, beside };
  } catch (error) {
    if (error instanceof DocxProblemError) return docxProblem(error.code);
    throw error;
  }
}

function checkKind(bytes: Buffer): void {
  const begins = bytes.subarray(0, 8).toString('hex');
  if (begins === COMPOUND)
    throw new DocxProblemError(bytes.includes(PASSWORD) ? 'locked' : 'oldWord');
  if (!begins.startsWith(ZIP)) throw new DocxProblemError('notDocx');
}

/** The path of the part that holds the text: Word on the web calls it otherwise than Word does. */
function mainPart(parts: Parts): string {
  const relations = parts['_rels/.rels'];
  let target = '';
  if (relations !== undefined)
    readXml(relations, {
      open: ({ name, attribute }) => {
        if (name === 'Relationship' && OFFICE_DOCUMENT.test(attribute('Type') ?? ''))
          target = attribute('Target') ?? '';
      },
      close: () => undefined,
      text: () => undefined,
    });
  return target.replace(/^\//, '');
}
