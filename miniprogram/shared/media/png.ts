import type { FileFacts, Source } from './source';
import { nameAt, problem, readExactly } from './source';

const BEHIND_SIZE = 24;
/** Samples of a pixel, by the header's colour type. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The header chunk is always the first: signature, length, name, width, height. */
const HEADER_BYTES = 8 + 4 + 4 + 13 + 4;

/**
 * Reads a PNG's size. An interlaced one (Adam7) holds its last rows only when all of it was read.
 * @throws MediaProblemError when the header chunk is cut off or makes no sense.
 */
export async function readPng(source: Source): Promise<FileFacts> {
  const header = await readExactly(source, 0, HEADER_BYTES);
  if (header.getUint32(8) !== 13 || nameAt(header, 12) !== 'IHDR') throw problem('malformed');
  const width = header.getUint32(16);
  const height = header.getUint32(20);
  if (width === 0 || height === 0) throw problem('malformed');
  const depth = header.getUint8(BEHIND_SIZE);
  const channels = CHANNELS[header.getUint8(BEHIND_SIZE + 1)];
  const interlaced = header.getUint8(BEHIND_SIZE + 4) !== 0;
  if (channels === undefined) throw problem('malformed');
  const held = interlaced ? width * height * channels * Math.ceil(depth / 8) : 0;
  return { width, height, durationMs: null, codecs: null, film: null, heldBytes: held };
}
