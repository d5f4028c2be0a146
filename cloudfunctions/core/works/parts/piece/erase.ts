import { removeFiles } from '../../../files/stores/files';
import { forgetFile, forgetWords, isFile, type Piece } from '../../stores/pieces';
import { removePrints } from '../../stores/prints';

/**
 * Erases the file of a piece as it was sent in, and all the rest of it if it is shown no more.
 * @param shown whether what was made of it is still shown.
 */
export async function erasePiece(piece: Piece, shown: boolean): Promise<void> {
  if (isFile(piece)) {
    const { original, poster, shown: made, preview } = piece.file;
    const files = [original, poster, ...(shown ? [] : [made, preview])];
    await removeFiles(files.flatMap((file) => file || []));
    if (!shown) await removePrints([piece._id]);
    await forgetFile(piece, shown);
  }
  if (!shown) await forgetWords(piece._id);
}
