import type { Box } from './boxes';
import { boxesIn, childOf, descend } from './boxes';
import type { MediaFacts, Source } from './source';
import { nameAt, problem, readExactly } from './source';

export interface VideoFacts extends MediaFacts {
  /** Four characters naming the picture's encoding, such as `avc1`. */
  codec: string;
}

/**
 * Reads duration, displayed size and codec of an MP4, wherever in the file its index (`moov`) lies.
 * @throws MediaProblemError: `truncated` when the file ends inside a box, `noPicture` for sound only.
 */
export async function readMp4(source: Source): Promise<VideoFacts> {
  const moov = await indexOf(source);
  const durationMs = await durationOf(source, moov);
  for await (const track of boxesIn(source, moov.start, moov.end)) {
    if (track.type !== 'trak' || (await handlerOf(source, track)) !== 'vide') continue;
    return { durationMs, ...(await displayOf(source, track)), codec: await codecOf(source, track) };
  }
  throw problem('noPicture');
}

/** Stops once it has seen the index and some pictures: phones append bytes of their own behind them. */
async function indexOf(source: Source): Promise<Box> {
  let moov: Box | null = null;
  let content = false;
  for await (const box of boxesIn(source, 0, source.size)) {
    if (box.type === 'moov') moov ??= box;
    content ||= box.type === 'mdat';
    if (moov !== null && content) return moov;
  }
  throw problem('truncated');
}

async function durationOf(source: Source, moov: Box): Promise<number | null> {
  const header = await descend(source, moov, ['mvhd']);
  const long = (await readExactly(source, header.start, 1)).getUint8(0) === 1;
  const view = await readExactly(source, header.start, long ? 32 : 20);
  const scale = view.getUint32(long ? 20 : 12);
  if (scale === 0) throw problem('malformed');
  const units = lengthAt(view, long ? 24 : 16, long) || (await fragmentsLength(source, moov));
  return units === 0 ? null : Math.round((units * 1000) / scale);
}

/** A fragmented file may tell its length in `mvex/mehd` instead. */
async function fragmentsLength(source: Source, moov: Box): Promise<number> {
  const fragments = await childOf(source, moov, 'mvex');
  const header = fragments && (await childOf(source, fragments, 'mehd'));
  if (header === null) return 0;
  const long = (await readExactly(source, header.start, 1)).getUint8(0) === 1;
  return lengthAt(await readExactly(source, header.start, long ? 12 : 8), 4, long);
}

/** All bits set means unknown. */
function lengthAt(view: DataView, offset: number, long: boolean): number {
  if (!long) return view.getUint32(offset) === 0xffffffff ? 0 : view.getUint32(offset);
  const units = view.getBigUint64(offset);
  return units > BigInt(Number.MAX_SAFE_INTEGER) ? 0 : Number(units);
}

async function handlerOf(source: Source, track: Box): Promise<string> {
  const handler = await descend(source, track, ['mdia', 'hdlr']);
  return nameAt(await readExactly(source, handler.start, 12), 8);
}

/** Size as shown: the header's 16.16 fixed point size, turned if its matrix turns it by a quarter. */
async function displayOf(
  source: Source,
  track: Box,
): Promise<Pick<VideoFacts, 'width' | 'height'>> {
  const header = await descend(source, track, ['tkhd']);
  const long = (await readExactly(source, header.start, 1)).getUint8(0) === 1;
  const matrix = long ? 52 : 40;
  const view = await readExactly(source, header.start, matrix + 44);
  const width = Math.round(view.getUint32(matrix + 36) / 65536);
  const height = Math.round(view.getUint32(matrix + 40) / 65536);
  if (width === 0 || height === 0) throw problem('noPicture');
  const turned = view.getInt32(matrix) === 0 && view.getInt32(matrix + 4) !== 0;
  return turned ? { width: height, height: width } : { width, height };
}

async function codecOf(source: Source, track: Box): Promise<string> {
  const table = await descend(source, track, ['mdia', 'minf', 'stbl', 'stsd']);
  return nameAt(await readExactly(source, table.start, 16), 12);
}
