import { unzipSync, type UnzipFileInfo } from 'fflate';
import { DocxProblemError } from './problem';

/** A document with many pictures has some hundred. */
const MOST_ENTRIES = 2000;
/** All parts as they say they unpack, in bytes: what a reader's own computer opens. */
const MOST_UNPACKED = 512 * 1024 * 1024;
/** Parts with text, together, in bytes: some 200 000 characters with all their formats. */
const MOST_TEXT_UNPACKED = 8 * 1024 * 1024;
/** What is packed may say that it unpacks to less than it does, and a byte gives a thousand. */
const MOST_TEXT_PACKED = 512 * 1024;

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
  let entries = 0;
  let unpacked = 0;
  let text = 0;
  let packed = 0;
  const weigh = (file: UnzipFileInfo): boolean => {
    if (MACROS.test(file.name)) throw new DocxProblemError('macros');
    entries += 1;
    unpacked += file.originalSize;
    if (holdsText(file)) {
      text += file.originalSize;
      packed += file.size;
    }
    return false;
  };
  read(bytes, weigh);
  if (
    entries > MOST_ENTRIES ||
    unpacked > MOST_UNPACKED ||
    text > MOST_TEXT_UNPACKED ||
    packed > MOST_TEXT_PACKED
  )
    throw new DocxProblemError('tooMuchInside');
  return read(bytes, holdsText);
}

const holdsText = ({ name }: UnzipFileInfo): boolean => TEXT_PART.test(name);

function read(bytes: Uint8Array, filter: (file: UnzipFileInfo) => boolean): Parts {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof DocxProblemError) throw error;
    throw new DocxProblemError('broken');
  }
}
