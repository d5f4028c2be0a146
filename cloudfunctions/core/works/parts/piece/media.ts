import { TYPE_OF_FORMAT } from '../../../../../miniprogram/shared/campaign/kind';
import type { StoredMedia } from '../../../../../miniprogram/shared/contract';
import type { MediaType } from '../../../../../miniprogram/shared/vocabulary';
import { isFile, type Piece } from '../../stores/pieces';
import { servedFile } from './served';

/** What a work's file is, and what is shown of it. @throws Error for a work without one. */
export function mediaOf(pieces: readonly Piece[]): StoredMedia {
  const file = pieces.find(isFile)?.file;
  const type = file === undefined ? null : TYPE_OF_FORMAT[file.format];
  if (file === undefined || type === null) throw new Error('A work has no picture and no film');
  const { shown, preview, bytes, width, height, durationMs, sha256 } = file;
  return { file: shown, preview, type, bytes, width, height, durationMs, sha256 };
}

/** What is shown of a work that was accepted. @throws Error for one whose file was never inspected. */
export function shownMedia(pieces: readonly Piece[]): { media: string; mediaType: MediaType } {
  const file = pieces.find(isFile)?.file;
  if (file === undefined) throw new Error('A work has no picture and no film');
  return { media: servedFile(file), mediaType: mediaOf(pieces).type };
}
