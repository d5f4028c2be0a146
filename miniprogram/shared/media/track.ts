import type { Box } from './boxes';
import { descend, longAt } from './boxes';
import type { Source } from './source';
import { nameAt, problem, readExactly } from './source';

/** One track of a film, as its own headers describe it. */
export interface Track {
  box: Box;
  /** Four characters: `vide` for the picture, `soun` for the sound. */
  handler: string;
  /** Four characters naming its encoding, such as `avc1`. */
  codec: string;
  durationMs: number;
}

/** Reads a track's headers. @throws MediaProblemError when they are cut off or missing. */
export async function trackAt(source: Source, box: Box): Promise<Track> {
  const media = await descend(source, box, ['mdia']);
  const handler = await descend(source, media, ['hdlr']);
  const codecs = await descriptionsOf(source, box);
  return {
    box,
    handler: nameAt(await readExactly(source, handler.start, 12), 8),
    codec: nameAt(await readExactly(source, codecs.start, 16), 12),
    durationMs: await durationAt(source, await descend(source, media, ['mdhd'])),
  };
}

/** The box that tells how a track is encoded: version and count, then a box for each encoding. */
export const descriptionsOf = (source: Source, track: Box): Promise<Box> =>
  descend(source, track, ['mdia', 'minf', 'stbl', 'stsd']);

/**
 * Length that an `mvhd` or `mdhd` header tells, ms; 0 where it is unknown.
 * @throws MediaProblemError `malformed` when it counts in units of no length.
 */
export async function durationAt(source: Source, header: Box): Promise<number> {
  const { scale, units } = await timesOf(source, header);
  return Math.round((units * 1000) / scale);
}

/**
 * The same in its own units, of which a second has `scale`; 0 where it is unknown.
 * @throws MediaProblemError `malformed` when they have no length.
 */
export async function timesOf(
  source: Source,
  header: Box,
): Promise<{ scale: number; units: number }> {
  const long = (await readExactly(source, header.start, 1)).getUint8(0) === 1;
  const view = await readExactly(source, header.start, long ? 32 : 20);
  const scale = view.getUint32(long ? 20 : 12);
  if (scale === 0) throw problem('malformed');
  return { scale, units: lengthAt(view, long ? 24 : 16, long) };
}

/** All bits set means unknown. */
function lengthAt(view: DataView, offset: number, long: boolean): number {
  if (!long) return view.getUint32(offset) === 0xffffffff ? 0 : view.getUint32(offset);
  const units = longAt(view, offset);
  return units > Number.MAX_SAFE_INTEGER ? 0 : units;
}

/** Size as shown: the header's 16.16 fixed point size, turned if its matrix turns it by a quarter. */
export async function displayOf(
  source: Source,
  { box }: Track,
): Promise<{ width: number; height: number }> {
  const header = await descend(source, box, ['tkhd']);
  const long = (await readExactly(source, header.start, 1)).getUint8(0) === 1;
  const matrix = long ? 52 : 40;
  const view = await readExactly(source, header.start, matrix + 44);
  const width = Math.round(view.getUint32(matrix + 36) / 65536);
  const height = Math.round(view.getUint32(matrix + 40) / 65536);
  if (width === 0 || height === 0) throw problem('noPicture');
  const turned = view.getInt32(matrix) === 0 && view.getInt32(matrix + 4) !== 0;
  return turned ? { width: height, height: width } : { width, height };
}
