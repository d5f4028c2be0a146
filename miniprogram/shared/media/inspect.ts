import type { MediaType } from '../vocabulary';
import { readJpeg } from './jpeg';
import { readFilm } from './film';
import { readPng } from './png';
import type { FileFacts, MediaProblem, Source } from './source';
import { MediaProblemError } from './source';

/** What a file says of itself, or why it cannot be used. */
export type Inspected = { facts: FileFacts } | { problem: MediaProblem };

/**
 * Reads what a file of a known type says of itself, from a few of its bytes.
 * @returns the facts, or why its structure cannot be used.
 */
export async function inspect(type: MediaType, source: Source): Promise<Inspected> {
  try {
    return { facts: await READERS[type](source) };
  } catch (error) {
    if (error instanceof MediaProblemError) return { problem: error.problem };
    throw error;
  }
}

const READERS = {
  'image/jpeg': readJpeg,
  'image/png': readPng,
  'video/mp4': (source) => readFilm(source, 'mp4'),
  'video/quicktime': (source) => readFilm(source, 'mov'),
} satisfies Record<MediaType, (source: Source) => Promise<FileFacts>>;
