/** Bytes that can be read in pieces. */
export interface Source {
  /** Of the whole file, in bytes. */
  size: number;
  /** Reads `length` bytes at `offset`; shorter at the end of the file, empty behind it. */
  read: (offset: number, length: number) => Promise<Uint8Array>;
}

/** Why a file's structure cannot be used. */
export type MediaProblem = 'truncated' | 'malformed' | 'tooComplex' | 'noPicture' | 'fragmented';

/** What a file says of itself: displayed size in pixels, duration in ms (null: none or unknown). */
export interface MediaFacts {
  width: number;
  height: number;
  durationMs: number | null;
}

/** What a film says of itself beyond its size and length. */
export interface FilmFacts {
  /** How it is packed; streams are the same in both. */
  container: 'mp4' | 'mov';
  /** Variants of its encodings, as `profilesOf` names them; null where the film does not say, or has no sound. */
  profiles: { picture: string | null; sound: string | null };
  /** Pictures a second, on average over the film; null where it does not say. */
  framesPerSecond: number | null;
  /** 1000 bits a second of picture and sound together; null where the length is unknown. */
  kilobitsPerSecond: number | null;
}

/** The same, and what decides whether it can be shown and inspected. */
export interface FileFacts extends MediaFacts {
  /** Encodings of a film's picture and sound, four characters each; null for a picture. */
  codecs: { picture: string; sound: string | null } | null;
  /** Null for a picture. */
  film: FilmFacts | null;
  /** Bytes of a picture that have to be held at once to decode it; 0 where it goes row by row. */
  heldBytes: number;
}

/** A file that names one of the known types and is not built like it. */
export class MediaProblemError extends Error {
  override readonly name = 'MediaProblemError';

  constructor(readonly problem: MediaProblem) {
    super(problem);
  }
}

export const problem = (kind: MediaProblem): MediaProblemError => new MediaProblemError(kind);

/**
 * Reads exactly `length` bytes.
 * @throws MediaProblemError `truncated` when the file ends before.
 */
export async function readExactly(
  source: Source,
  offset: number,
  length: number,
): Promise<DataView> {
  const bytes = await source.read(offset, length);
  if (bytes.length < length) throw problem('truncated');
  return new DataView(bytes.buffer, bytes.byteOffset, length);
}

/** Four bytes as characters, as boxes and chunks are named. */
export const nameAt = (view: DataView, offset: number): string =>
  String.fromCharCode(
    view.getUint8(offset),
    view.getUint8(offset + 1),
    view.getUint8(offset + 2),
    view.getUint8(offset + 3),
  );
