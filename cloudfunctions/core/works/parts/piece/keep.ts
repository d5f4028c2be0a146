import { insertPiece, findPiece, type Piece } from '../../stores/pieces';
import { removeFiles } from '../../../files/stores/files';

/**
 * Writes the pieces of a work before the work itself, so that no work stands without them. What an earlier attempt
 * with the same ticket, or one at the same moment, has written of the same content stays and serves.
 * @returns false when one of them was written before and says something else.
 */
export async function keepPieces(pieces: readonly Piece[]): Promise<boolean> {
  const kept = await Promise.all(pieces.map(keepOne));
  return kept.every(Boolean);
}

async function keepOne(piece: Piece): Promise<boolean> {
  if (await insertPiece(piece)) return true;
  const earlier = await findPiece(piece.entry, piece.at);
  // What stands has copies of its own.
  if (piece.file !== null) await removeFiles(filesOf(piece.file));
  return earlier !== null && sameContent(earlier, piece);
}

const filesOf = ({ original, poster }: NonNullable<Piece['file']>): string[] =>
  poster === null ? [original] : [original, poster];

const sameContent = (one: Piece, other: Piece): boolean =>
  one.form === other.form &&
  one.carrier === other.carrier &&
  one.caption === other.caption &&
  one.text === other.text &&
  one.link === other.link &&
  one.file?.sha256 === other.file?.sha256;
