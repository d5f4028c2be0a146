import { MOST_PIECES, piecesIn, type Piece } from '../../stores/pieces';
import type { Entry } from '../../stores/entries';

type Owner = Pick<Entry, '_id' | 'pieces'>;

/** A work with all that it is made of. */
export interface Work {
  entry: Entry;
  pieces: readonly Piece[];
}

/** Works that one read takes, and reads made side by side. */
const AT_A_TIME = 100;
const ABREAST = 4;

/** The pieces of works, however many, by work and in their places: one read for a page of them. */
export async function piecesOf(entries: readonly Owner[]): Promise<Map<string, Piece[]>> {
  const found = new Map<string, Piece[]>(entries.map(({ _id }) => [_id, []]));
  const reads = readsOf(entries);
  for (let start = 0; start < reads.length; start += ABREAST) {
    const pages = await Promise.all(reads.slice(start, start + ABREAST).map(piecesIn));
    for (const piece of pages.flat()) found.get(piece.entry)?.push(piece);
  }
  return found;
}

/** The same for one work. */
export const piecesOfOne = async (entry: Owner): Promise<Piece[]> =>
  (await piecesOf([entry])).get(entry._id) ?? [];

/** Ids by the read that takes them: as many works as have no more pieces than one read gives. */
function readsOf(entries: readonly Owner[]): string[][] {
  const reads: string[][] = [];
  let count = Infinity;
  for (const { _id, pieces } of entries) {
    const last = reads[reads.length - 1];
    if (last === undefined || last.length === AT_A_TIME || count + pieces > MOST_PIECES) {
      reads.push([_id]);
      count = pieces;
    } else {
      last.push(_id);
      count += pieces;
    }
  }
  return reads;
}
