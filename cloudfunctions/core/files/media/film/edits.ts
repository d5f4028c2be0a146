import type { Box } from '../../../../../miniprogram/shared/media/boxes';

/** Bytes of a file, from `start` to `end`, exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** What has to be changed in a film so that nothing but its picture and sound is left; no byte moves. */
export interface Edits {
  /** Bytes that become zero. */
  blank: Span[];
  /** Where the four letters of a box's name become `free`, so that players skip it. */
  free: number[];
  /** Bytes that are written over what is there, last of all. */
  write: { at: number; bytes: Uint8Array }[];
  /** The file ends here; what follows is no box. */
  length: number;
}

/** Empties a box and has players skip it. */
export function drop(edits: Edits, { at, start, end }: Box): void {
  edits.free.push(at + 4);
  edits.blank.push({ start, end });
}

/** The parts of some spans that none of the others covers. */
export function uncovered(spans: readonly Span[], covered: readonly Span[]): Span[] {
  const sorted = [...covered].sort((one, other) => one.start - other.start);
  return spans.flatMap(({ start, end }) => {
    const gaps: Span[] = [];
    let from = start;
    for (const span of sorted) {
      if (span.end <= from) continue;
      if (span.start >= end) break;
      if (span.start > from) gaps.push({ start: from, end: span.start });
      from = span.end;
    }
    if (from < end) gaps.push({ start: from, end });
    return gaps;
  });
}
