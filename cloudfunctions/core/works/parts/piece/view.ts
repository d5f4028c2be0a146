import { TYPE_OF_FORMAT } from '../../../../../miniprogram/shared/campaign/kind';
import type { PieceView } from '../../../../../miniprogram/shared/contract';
import type { Piece } from '../../stores/pieces';

/** A piece as people see it: of a file what was made of it, never what was sent in. */
export const pieceView = ({ at, form, carrier, caption, file, text, link }: Piece): PieceView => ({
  at,
  form,
  carrier,
  caption,
  file: file?.shown ?? null,
  preview: file?.preview ?? null,
  mediaType: file === null ? null : TYPE_OF_FORMAT[file.format],
  width: file?.width ?? 0,
  height: file?.height ?? 0,
  durationMs: file?.durationMs ?? null,
  bytes: file?.bytes ?? null,
  text,
  link,
});
