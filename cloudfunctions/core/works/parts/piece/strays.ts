import { removeFiles } from '../../../files/stores/files';
import { findEntries } from '../../stores/entries';
import { isFile, piecesIn, removePieces } from '../../stores/pieces';
import { removePrints } from '../../stores/prints';

/**
 * Removes the pieces, with their files, of works that never came to be: their submission broke off between the two.
 * @param works ids of works (at most 100) that nobody can still be submitting.
 */
export async function removeStrays(works: readonly string[]): Promise<void> {
  const known = new Set((await findEntries(works)).map(({ _id }) => _id));
  const missing = works.filter((id) => !known.has(id));
  const strays = await piecesIn(missing);
  if (strays.length === 0) return;
  const files = strays.filter(isFile).map(({ file }) => file);
  await removeFiles(
    files.flatMap(({ original, poster, shown, preview }) =>
      [original, poster, shown, preview].flatMap((file) => file || []),
    ),
  );
  await removePrints(strays.map(({ _id }) => _id));
  await removePieces(missing);
}
