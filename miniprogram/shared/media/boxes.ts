import type { Source } from './source';
import { nameAt, problem, readExactly } from './source';

/** One box of an MP4 file; offsets are from the beginning of the file. */
export interface Box {
  type: string;
  /** Where its header begins. */
  at: number;
  /** Where its content begins. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
}

/** Boxes that are read one by one: `next` gives null behind the last. */
export interface Boxes {
  next: () => Promise<Box | null>;
}

/** More boxes side by side than a recording has; a fragmented one has two for every piece. */
const MOST_BOXES = 2000;
const TWO_TO_32 = 4_294_967_296;

/**
 * Walks the boxes that lie side by side between two offsets, reading nothing but their headers.
 * @throws MediaProblemError `truncated` from `next` when a box is longer than what holds it.
 */
export function boxesIn(source: Source, start: number, end: number): Boxes {
  let offset = start;
  let count = 0;
  return {
    next: async () => {
      if (offset + 8 > end) return null;
      if (count === MOST_BOXES) throw problem('tooComplex');
      count += 1;
      const box = await boxAt(source, offset, end);
      offset = box.end;
      return box;
    },
  };
}

async function boxAt(source: Source, at: number, end: number): Promise<Box> {
  const header = await readExactly(source, at, 8);
  const type = nameAt(header, 4);
  let size = header.getUint32(0);
  let start = at + 8;
  if (size === 1) {
    size = longAt(await readExactly(source, start, 8), 0);
    start += 8;
  } else if (size === 0) size = end - at;
  if (size < start - at) throw problem('malformed');
  if (at + size > end) throw problem('truncated');
  return { type, at, start, end: at + size };
}

/** An unsigned number of 64 bits; inexact where it is larger than any file. */
export const longAt = (view: DataView, offset: number): number =>
  view.getUint32(offset) * TWO_TO_32 + view.getUint32(offset + 4);

/** The boxes directly inside another. */
export async function childrenOf(source: Source, parent: Box): Promise<Box[]> {
  const found: Box[] = [];
  const boxes = boxesIn(source, parent.start, parent.end);
  for (let box = await boxes.next(); box !== null; box = await boxes.next()) found.push(box);
  return found;
}

/** The first box of a type inside another, or null. */
export async function childOf(source: Source, parent: Box, type: string): Promise<Box | null> {
  const boxes = boxesIn(source, parent.start, parent.end);
  for (let box = await boxes.next(); box !== null; box = await boxes.next())
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
