import { orientationOf } from './exif';
import type { MediaFacts, Source } from './source';
import { problem, readExactly } from './source';

const SOI = 0xffd8;
const APP1 = 0xffe1;
const SOS = 0xffda;
const EOI = 0xffd9;
/** More segments than any camera writes. */
const MOST_SEGMENTS = 400;

/** The orientation stands in the first directory, at the segment's beginning. */
const EXIF_BYTES = 4096;

/** Start of frame: 0xc0…0xcf but for the Huffman, extension and arithmetic tables. */
const isFrame = (marker: number): boolean =>
  marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);

/**
 * Reads a JPEG's displayed size: the frame's, turned as its Exif orientation says.
 * @throws MediaProblemError when the headers are cut off or make no sense.
 */
export async function readJpeg(source: Source): Promise<MediaFacts> {
  if ((await readExactly(source, 0, 2)).getUint16(0) !== SOI) throw problem('malformed');
  let offset = 2;
  let turned = false;
  for (let segments = 0; segments < MOST_SEGMENTS; segments += 1) {
    const header = await readExactly(source, offset, 4);
    const marker = header.getUint16(0);
    if (marker === 0xffff) {
      // A marker may be preceded by any number of fill bytes.
      offset += 1;
      continue;
    }
    if (marker < 0xffc0 || marker === SOS || marker === EOI) throw problem('malformed');
    const length = header.getUint16(2);
    if (length < 2) throw problem('malformed');
    if (isFrame(marker)) {
      const frame = await readExactly(source, offset + 4, 5);
      return sized(frame.getUint16(3), frame.getUint16(1), turned);
    }
    if (marker === APP1) {
      const body = await readExactly(source, offset + 4, Math.min(length - 2, EXIF_BYTES));
      turned ||= orientationOf(body) >= 5;
    }
    offset += 2 + length;
  }
  throw problem('tooComplex');
}

function sized(width: number, height: number, turned: boolean): MediaFacts {
  if (width === 0 || height === 0) throw problem('malformed');
  return turned
    ? { width: height, height: width, durationMs: null }
    : { width, height, durationMs: null };
}
