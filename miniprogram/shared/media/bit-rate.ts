import { boxesIn } from './boxes';
import type { Source } from './source';
import { MediaProblemError } from './source';

/**
 * Bit rate of a film: all of its picture and sound, as file managers and editors show it for a file.
 *
 * “15M码流” is read as this, since no setting of a phone or an editor is kept in the file. Indexes, notes and what is
 * appended do not count, or a film could be filled up with them.
 * @param durationMs of all that is stored, also of what a cut leaves out.
 * @returns kbit/s, of 1000 bits each; null where the length is unknown.
 * @throws MediaProblemError `tooComplex` for a film of too many parts.
 */
export async function bitRateOf(source: Source, durationMs: number): Promise<number | null> {
  return durationMs === 0 ? null : ((await contentBytes(source)) * 8) / durationMs;
}

/** Bytes of the boxes that hold picture and sound, up to the first bytes that are no box. */
async function contentBytes(source: Source): Promise<number> {
  let bytes = 0;
  const boxes = boxesIn(source, 0, source.size);
  try {
    for (let box = await boxes.next(); box !== null; box = await boxes.next())
      if (box.type === 'mdat') bytes += box.end - box.start;
  } catch (error) {
    if (!(error instanceof MediaProblemError) || error.problem === 'tooComplex') throw error;
  }
  return bytes;
}
