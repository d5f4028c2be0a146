import { TYPE_OF_FORMAT } from '../../../../../miniprogram/shared/campaign/kind';
import type { MediaType } from '../../../../../miniprogram/shared/vocabulary';
import type { Piece } from '../../stores/pieces';

/** The first picture or film that is shown of a work; null for a work of texts and links. */
export function shownMedia(pieces: readonly Piece[]): {
  media: string | null;
  mediaType: MediaType | null;
} {
  const file = pieces.map((piece) => piece.file).find((one) => (one?.shown ?? null) !== null);
  return {
    media: file?.shown ?? null,
    mediaType: file === undefined || file === null ? null : TYPE_OF_FORMAT[file.format],
  };
}
