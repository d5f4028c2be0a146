import type { PieceView } from '../../../../../../miniprogram/shared/contract';
import { note } from '../../../../ground/log';
import { someAtATime } from '../../../../ground/some-at-a-time';
import { readFile } from '../../../../files/stores/files';
import type { Files } from '../zip';

/** A piece of a winner as its page shows it; `image` is a path from the root, null where it cannot be had. */
export type SitePiece =
  | { shows: 'picture'; image: string | null; caption: string }
  | { shows: 'film'; image: string | null; caption: string; durationMs: number | null }
  | { shows: 'text'; text: string }
  | { shows: 'link'; link: string; caption: string };

/** Pictures fetched at a time. */
const ABREAST = 4;
/** A picture larger than this is none for a page of many, bytes. */
const MOST_BYTES = 3 * 1024 * 1024;

/**
 * The pieces of a winner; their pictures are added to the files. A film is shown by its poster: films are too heavy for
 * a folder that is sent around.
 * @param name what the work's files are called; the first has that name alone, the others their place besides.
 */
export const sitePieces = (
  pieces: readonly PieceView[],
  name: string,
  files: Files,
): Promise<SitePiece[]> =>
  someAtATime(
    pieces,
    (piece) => sitePiece(piece, piece.at === 0 ? name : `${name}-${String(piece.at + 1)}`, files),
    ABREAST,
  );

async function sitePiece(piece: PieceView, name: string, files: Files): Promise<SitePiece> {
  const { form, text, link, caption, file, preview, durationMs } = piece;
  if (text !== null) return { shows: 'text', text };
  if (link !== null) return { shows: 'link', link, caption };
  if (form === 'video' || form === 'audio')
    return { shows: 'film', image: await imageOf(preview, name, files), caption, durationMs };
  // Where a phone made no preview, the picture itself.
  return { shows: 'picture', image: await imageOf(preview ?? file, name, files), caption };
}

async function imageOf(file: string | null, name: string, files: Files): Promise<string | null> {
  if (file === null) return null;
  try {
    const bytes = await readFile(file);
    if (bytes.length > MOST_BYTES) return null;
    const image = `images/${name}.${/\.png$/u.test(file) ? 'png' : 'jpg'}`;
    files.set(image, bytes);
    return image;
  } catch (error) {
    note('site.picture', { why: error instanceof Error ? error.name : 'unknown' });
    return null;
  }
}
