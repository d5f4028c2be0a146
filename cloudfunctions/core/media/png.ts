import type { MediaFacts, Source } from './source';
import { nameAt, problem, readExactly } from './source';

/** The header chunk is always the first: signature, length, name, width, height. */
const HEADER_BYTES = 8 + 4 + 4 + 13 + 4;

/**
 * Reads a PNG's size.
 * @throws MediaProblemError when the header chunk is cut off or makes no sense.
 */
export async function readPng(source: Source): Promise<MediaFacts> {
  const header = await readExactly(source, 0, HEADER_BYTES);
  if (header.getUint32(8) !== 13 || nameAt(header, 12) !== 'IHDR') throw problem('malformed');
  const width = header.getUint32(16);
  const height = header.getUint32(20);
  if (width === 0 || height === 0) throw problem('malformed');
  return { width, height, durationMs: null };
}
