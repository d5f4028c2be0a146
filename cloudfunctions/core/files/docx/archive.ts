import { unzipSync } from 'fflate';
import { fitsBounds, type ArchiveBounds } from '../archive';
import { DocxProblemError } from './problem';

const BOUNDS: ArchiveBounds = {
  /** A document with many pictures has some hundred. */
  entries: 2000,
  /** What a reader's own computer opens. */
  unpacked: 512 * 1024 * 1024,
  /** Some 200 000 characters with all their formats. */
  read: { unpacked: 8 * 1024 * 1024, packed: 512 * 1024 },
};

/** What says where the text is, the text, and what stands at the edges of its pages. */
const TEXT_PART = /^(?:_rels\/\.rels|word\/(?:document|header|footer|footnotes|endnotes)\d*\.xml)$/;

/** Programs that run on the computer of whoever opens the document. */
const MACROS = /(?:^|\/)vbaProject\.bin$/i;

/** A document's parts with text, by path. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/**
 * Unpacks what holds text, once it is known to be little; pictures and everything else stay packed.
 * @throws DocxProblemError `macros`, `tooMuchInside` or `broken`.
 */
export function unpackText(bytes: Uint8Array): Parts {
  try {
    if (!fitsBounds(bytes, BOUNDS, holdsText)) throw new DocxProblemError('tooMuchInside');
    return unzipSync(bytes, { filter: ({ name }) => holdsText(name) });
  } catch (error) {
    if (error instanceof DocxProblemError) throw error;
    throw new DocxProblemError('broken');
  }
}

function holdsText(name: string): boolean {
  if (MACROS.test(name)) throw new DocxProblemError('macros');
  return TEXT_PART.test(name);
}
