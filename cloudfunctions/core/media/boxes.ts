import type { Source } from './source';
import { nameAt, problem, readExactly } from './source';

/** One box of an MP4 file; offsets are from the beginning of the file. */
export interface Box {
  type: string;
  /** Where its content begins. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
}

/** More boxes side by side than a recording has; a fragmented one has two for every piece. */
const MOST_BOXES = 2000;

/**
 * Walks the boxes that lie side by side between two offsets, reading nothing but their headers.
 * @throws MediaProblemError `truncated` when a box is longer than what holds it.
 */
export async function* boxesIn(source: Source, start: number, end: number): AsyncGenerator<Box> {
  let offset = start;
  for (let count = 0; offset + 8 <= end; count += 1) {
    if (count === MOST_BOXES) throw problem('tooComplex');
    const box = await boxAt(source, offset, end);
    yield box;
    offset = box.end;
  }
}

async function boxAt(source: Source, offset: number, end: number): Promise<Box> {
  const header = await readExactly(source, offset, 8);
  const type = nameAt(header, 4);
  let size = header.getUint32(0);
  let start = offset + 8;
  if (size === 1) {
    size = Number((await readExactly(source, start, 8)).getBigUint64(0));
    start += 8;
  } else if (size === 0) size = end - offset;
  if (size < start - offset) throw problem('malformed');
  if (offset + size > end) throw problem('truncated');
  return { type, start, end: offset + size };
}

/** The first box of a type inside another, or null. */
export async function childOf(source: Source, parent: Box, type: string): Promise<Box | null> {
  for await (const box of boxesIn(source, parent.start, parent.end))
    if (box.type === type) return box;
  return null;
}

/**
 * Follows a path of box types down.
 * @throws MediaProblemError `malformed` when one is missing.
 */
export async function descend(source: Source, from: Box, path: readonly string[]): Promise<Box> {
  let box = from;
  for (const type of path) {
    const child = await childOf(source, box, type);
    if (child === null) throw problem('malformed');
    box = child;
  }
  return box;
}
