import { inspect } from '../../../../../miniprogram/shared/media/inspect';
import { note } from '../../../ground/log';
import { readFile } from '../../../files/stores/files';
import type { Piece } from '../../../works/stores/pieces';
import type { Picture } from '../docx/picture';

/** A picture larger than this is printed as its thumbnail, bytes. */
const MOST_BYTES = 3 * 1024 * 1024;

/**
 * What is shown of a piece, as a document holds it: never what was sent in.
 * @param still whether the poster of a film is meant.
 * @returns null where it cannot be had.
 */
export async function pictureOf(
  { file }: Piece,
  still: boolean,
  alt: string,
): Promise<Picture | null> {
  const [large, small] = [still ? null : (file?.shown ?? null), file?.preview ?? null];
  for (const one of [large, small]) {
    if (one === null) continue;
    const picture = await read(one, alt);
    if (picture !== null) return picture;
  }
  return null;
}

async function read(file: string, alt: string): Promise<Picture | null> {
  try {
    const bytes = await readFile(file);
    if (bytes.length > MOST_BYTES) return null;
    const png = bytes[0] === 0x89;
    const source = {
      size: bytes.length,
      read: (offset: number, length: number) =>
        Promise.resolve(bytes.subarray(offset, offset + length)),
    };
    const found = await inspect(png ? 'image/png' : 'image/jpeg', source);
    if ('problem' in found) return null;
    const { width, height } = found.facts;
    return { bytes, type: png ? 'png' : 'jpg', width, height, alt };
  } catch (error) {
    note('collection.picture', { why: error instanceof Error ? error.name : 'unknown' });
    return null;
  }
}
