import { randomBytes } from 'crypto';
import { MOST_PIXELS } from '../../../../../miniprogram/shared/files/media-inside';
import { derive, Undecodable, type Derivatives } from '../../../files/media/derive';
import type { FilePiece } from '../../stores/pieces';
import { keepFile } from '../../../files/stores/files';
import { bringHere } from './bring-here';
import type { Found } from './found';

/** Proves a picture by decoding it, and makes a page picture and a thumbnail of its pixels. */
export async function lookAtPicture({ file: { original } }: FilePiece): Promise<Found> {
  const derivatives = await derivativesOf(original);
  if (derivatives === null) return { problem: 'unreadable' };
  const { page, thumbnail, grey } = derivatives;
  const folder = `media/${randomBytes(16).toString('hex')}`;
  const [shown, preview] = await Promise.all([
    keepFile(`${folder}/page.jpg`, page),
    keepFile(`${folder}/thumbnail.jpg`, thumbnail),
  ]);
  return { made: { file: shown, preview }, flaw: null, grey };
}

/**
 * What is made of a stored picture; null when it cannot be decoded.
 * @throws Error when it cannot be fetched.
 */
export async function derivativesOf(file: string): Promise<Derivatives | null> {
  const copy = await bringHere(file);
  try {
    return await derive(copy.path, MOST_PIXELS);
  } catch (error) {
    if (error instanceof Undecodable) return null;
    throw error;
  } finally {
    await copy.discard();
  }
}
