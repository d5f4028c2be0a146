import { bandsOf, hashesOf } from '../../rules/lookalike/bands';
import { gridOf } from '../../rules/lookalike/grid';
import type { Piece } from '../../stores/pieces';
import { keepPrint } from '../../stores/prints';
import { near } from './near';

/**
 * Keeps the fingerprint of a piece's picture. It tells and decides nothing: a moderator looks at both works.
 * @param grey the picture, or the film's poster, squeezed into 32 × 32 grey bytes.
 * @param now ms.
 * @returns how many works look alike so far, at most 20.
 */
export async function notePrint(
  { _id: piece, entry, campaign }: Pick<Piece, '_id' | 'entry' | 'campaign'>,
  grey: Uint8Array,
  now: number,
): Promise<number> {
  const grid = gridOf(grey);
  const hashes = hashesOf(grid);
  // Kept first: of two that arrive at the same moment at least one finds the other.
  await keepPrint({ piece, entry, campaign, at: now }, grey, {
    ...hashes,
    bands: bandsOf(hashes),
  });
  return (await near({ campaign, own: entry }, grid)).length;
}
