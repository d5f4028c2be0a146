import { orientationOf } from './exif';
import type { FileFacts, Source } from './source';
import { problem, readExactly } from './source';

const SOI = 0xffd8;
const APP1 = 0xffe1;
const SOS = 0xffda;
const EOI = 0xffd9;
/** Frames that hold no row until all of the file was read. */
const PROGRESSIVE = [0xffc2, 0xffc6, 0xffca, 0xffce];
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
export async function readJpeg(source: Source): Promise<FileFacts> {
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
      const frame = await readExactly(source, offset + 4, length - 2);
      return sized(frame, turned, PROGRESSIVE.includes(marker));
    }
    if (marker === APP1) {
      const body = await readExactly(source, offset + 4, Math.min(length - 2, EXIF_BYTES));
      turned ||= orientationOf(body) >= 5;
    }
    offset += 2 + length;
  }
  throw problem('tooComplex');
}

function sized(frame: DataView, turned: boolean, progressive: boolean): FileFacts {
  if (frame.byteLength < 6) throw problem('malformed');
  const [width, height] = [frame.getUint16(3), frame.getUint16(1)];
  if (width === 0 || height === 0) throw problem('malformed');
  const facts = {
    durationMs: null,
    codecs: null,
    film: null,
    heldBytes: progressive ? Math.round(width * height * coefficientBytes(frame)) : 0,
  };
  return turned ? { width: height, height: width, ...facts } : { width, height, ...facts };
}

/** Bytes of coefficients for each pixel: two for every sample, of which the colours may have fewer. */
function coefficientBytes(frame: DataView): number {
  const components = frame.getUint8(5);
  if (components === 0 || frame.byteLength < 6 + 3 * components) throw problem('malformed');
  const areas = Array.from({ length: components }, (_, index) => {
    const factors = frame.getUint8(6 + 3 * index + 1);
    return (factors >> 4) * (factors & 15);
  });
  const largest = Math.max(...areas);
  if (largest === 0) throw problem('malformed');
  return (2 * areas.reduce((sum, area) => sum + area, 0)) / largest;
}
