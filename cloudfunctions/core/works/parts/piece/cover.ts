import type { Piece } from '../../stores/pieces';

/** What a list shows of a work. */
export interface Cover {
  /** Cloud file id of the preview picture; null when there is none. */
  preview: string | null;
  /** Of what was sent in, in pixels. */
  width: number;
  height: number;
  durationMs: number | null;
}

/** The first piece with something to be seen stands for the work. */
export function coverOf(pieces: readonly Piece[]): Cover {
  const files = pieces.flatMap(({ file }) => file ?? []);
  const { preview, width, height, durationMs } =
    files.find((file) => file.preview !== null) ?? files.find(({ width }) => width > 0) ?? NONE;
  return { preview, width, height, durationMs };
}

const NONE: Cover = { preview: null, width: 0, height: 0, durationMs: null };
