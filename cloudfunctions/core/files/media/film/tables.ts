import type { Box } from '../../../../../miniprogram/shared/media/boxes';
import { childOf, descend, longAt } from '../../../../../miniprogram/shared/media/boxes';
import type { Source } from '../../../../../miniprogram/shared/media/source';
import { problem, readExactly } from '../../../../../miniprogram/shared/media/source';
import type { Span } from './edits';

/** More than an hour of film has. */
const MOST_SAMPLES = 400_000;
const MOST_CHUNKS = 50_000;

/**
 * Where a track's samples lie in the file, chunk by chunk, as its tables say.
 * @throws MediaProblemError `malformed` when the tables do not agree, `tooComplex` for a table without end.
 */
export async function sampleSpans(source: Source, track: Box): Promise<Span[]> {
  const stbl = await descend(source, track, ['mdia', 'minf', 'stbl']);
  const sizes = await sampleSizes(source, stbl);
  const offsets = await chunkOffsets(source, stbl);
  const perChunk = await samplesPerChunk(source, stbl, offsets.length);
  const spans: Span[] = [];
  let sample = 0;
  offsets.forEach((start, chunk) => {
    const last = Math.min(sample + (perChunk[chunk] ?? 0), sizes.length);
    let end = start;
    for (; sample < last; sample += 1) end += sizes[sample] ?? 0;
    if (end > start) spans.push({ start, end });
  });
  if (sample < sizes.length) throw problem('malformed');
  return spans;
}

/** Length of a track by the durations of its samples, ms. */
export async function sampledMs(source: Source, track: Box): Promise<number> {
  const media = await descend(source, track, ['mdia']);
  const header = await descend(source, media, ['mdhd']);
  const long = (await readExactly(source, header.start, 1)).getUint8(0) === 1;
  const scale = (await readExactly(source, header.start, 24)).getUint32(long ? 20 : 12);
  const stts = await descend(source, media, ['minf', 'stbl', 'stts']);
  const { rows, count } = await table(source, stts, 8, MOST_SAMPLES);
  let units = 0;
  for (let row = 0; row < count; row += 1)
    units += rows.getUint32(8 * row) * rows.getUint32(8 * row + 4);
  return scale === 0 ? 0 : (units * 1000) / scale;
}

async function sampleSizes(source: Source, stbl: Box): Promise<number[]> {
  const small = await childOf(source, stbl, 'stz2');
  const sizes = small ?? (await descend(source, stbl, ['stsz']));
  const head = await readExactly(source, sizes.start, 12);
  const count = head.getUint32(8);
  if (count > MOST_SAMPLES) throw problem('tooComplex');
  if (small !== null) return smallSizes(source, small, head.getUint8(7), count);
  const same = head.getUint32(4);
  if (same !== 0) return Array<number>(count).fill(same);
  const rows = await within(source, sizes, 12, 4 * count);
  return Array.from({ length: count }, (_, row) => rows.getUint32(4 * row));
}

/** Sizes of 4, 8 or 16 bits each. */
async function smallSizes(
  source: Source,
  box: Box,
  bits: number,
  count: number,
): Promise<number[]> {
  if (![4, 8, 16].includes(bits)) throw problem('malformed');
  const rows = await within(source, box, 12, Math.ceil((bits * count) / 8));
  return Array.from({ length: count }, (_, row) => {
    if (bits === 16) return rows.getUint16(2 * row);
    if (bits === 8) return rows.getUint8(row);
    const pair = rows.getUint8(row >> 1);
    return row % 2 === 0 ? pair >> 4 : pair & 15;
  });
}

async function chunkOffsets(source: Source, stbl: Box): Promise<number[]> {
  const long = await childOf(source, stbl, 'co64');
  const box = long ?? (await descend(source, stbl, ['stco']));
  const width = long === null ? 4 : 8;
  const { rows, count } = await table(source, box, width, MOST_CHUNKS);
  return Array.from({ length: count }, (_, row) =>
    long === null ? rows.getUint32(4 * row) : longAt(rows, 8 * row),
  );
}

/** Runs of chunks with equally many samples, written out. */
async function samplesPerChunk(source: Source, stbl: Box, chunks: number): Promise<number[]> {
  const stsc = await descend(source, stbl, ['stsc']);
  const { rows, count } = await table(source, stsc, 12, MOST_CHUNKS);
  const perChunk = Array<number>(chunks).fill(0);
  for (let row = 0; row < count; row += 1) {
    const first = rows.getUint32(12 * row) - 1;
    const next = row + 1 < count ? rows.getUint32(12 * (row + 1)) - 1 : chunks;
    if (first < 0 || next < first) throw problem('malformed');
    perChunk.fill(rows.getUint32(12 * row + 4), first, Math.min(next, chunks));
  }
  return perChunk;
}

/** A table that begins with version, flags and the number of its rows. */
async function table(
  source: Source,
  box: Box,
  width: number,
  most: number,
): Promise<{ rows: DataView; count: number }> {
  const count = (await readExactly(source, box.start, 8)).getUint32(4);
  if (count > most) throw problem('tooComplex');
  return { rows: await within(source, box, 8, width * count), count };
}

/** @throws MediaProblemError `malformed` when a table is longer than its box. */
async function within(source: Source, box: Box, skip: number, length: number): Promise<DataView> {
  if (box.start + skip + length > box.end) throw problem('malformed');
  return readExactly(source, box.start + skip, length);
}
