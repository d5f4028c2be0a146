import type { Source } from './source';
import { problem, readExactly } from './source';

/**
 * Bytes before the boxes of a sound's description: QuickTime has two longer versions of it.
 * @param start where the description's content begins.
 * @throws MediaProblemError `malformed` for a version that nobody knows.
 */
export async function soundFields(source: Source, start: number): Promise<number> {
  const version = (await readExactly(source, start + 8, 2)).getUint16(0);
  const bytes = [28, 44, 64][version];
  if (bytes === undefined) throw problem('malformed');
  return bytes;
}
