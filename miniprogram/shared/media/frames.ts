import { descend } from './boxes';
import type { Source } from './source';
import { problem, readExactly } from './source';
import { timesOf, type Track } from './track';

/** Rows of a table that are read one by one; films of a constant rate have one or two. */
const MOST_ROWS = 4096;

/**
 * Pictures a second of a track, on average: exact for a constant rate, whatever the rate.
 * @throws MediaProblemError when its tables say nothing.
 */
export async function framesPerSecond(source: Source, { box }: Track): Promise<number> {
  const media = await descend(source, box, ['mdia']);
  const tables = await descend(source, media, ['minf', 'stbl']);
  const { scale, units } = await timesOf(source, await descend(source, media, ['mdhd']));
  const stts = await descend(source, tables, ['stts']);
  const rows = (await readExactly(source, stts.start, 8)).getUint32(4);
  if (rows > MOST_ROWS) {
    // Each picture has a length of its own: their sum is the track's, and how many there are stands at one place.
    const sizes = await descend(source, tables, ['stsz']);
    return rateOf((await readExactly(source, sizes.start, 12)).getUint32(8), units, scale);
  }
  const table = await readExactly(source, stts.start + 8, 8 * rows);
  let [frames, length] = [0, 0];
  for (let row = 0; row < rows; row += 1) {
    const count = table.getUint32(8 * row);
    frames += count;
    length += count * table.getUint32(8 * row + 4);
  }
  return rateOf(frames, length, scale);
}

function rateOf(frames: number, units: number, scale: number): number {
  if (frames === 0 || units === 0) throw problem('malformed');
  return (frames * scale) / units;
}
