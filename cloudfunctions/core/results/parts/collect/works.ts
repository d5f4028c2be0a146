import { categoriesOf } from '../../../../../miniprogram/shared/campaign/kinds';
import type { Context } from '../../../ground/table';
import { entriesById } from '../../../works/parts/entry/by-id';
import { piecesOf } from '../../../works/parts/piece/of-entries';
import type { Piece } from '../../../works/stores/pieces';
import type { Outcome } from '../../stores/outcomes';
import { standingLines } from '../results/standing';

/** A work that won, with all that it is made of. */
export interface CollectedEntry {
  entry: string;
  title: string;
  /** As it is published. */
  by: string;
  pieces: readonly Piece[];
}

/** What won, by its category in the campaign's order; each work once, whatever it won. */
export async function collectedGroups(
  { campaign }: Pick<Context, 'campaign'>,
  outcome: Outcome,
): Promise<{ name: string; works: CollectedEntry[] }[]> {
  const lines = (await standingLines(outcome)).filter(({ entry }) => entry !== null);
  const entries = await entriesById(lines.flatMap(({ entry }) => entry ?? []));
  const works = [...new Set(lines.flatMap(({ entry }) => entries.get(entry ?? '') ?? []))];
  const pieces = await piecesOf(works);
  return categoriesOf(campaign)
    .map(({ name, kinds }) => ({
      name,
      works: works
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ _id, title, belongsTo, unit }) => ({
          entry: _id,
          title,
          by: belongsTo?.name ?? unit,
          pieces: pieces.get(_id) ?? [],
        })),
    }))
    .filter(({ works: own }) => own.length > 0);
}
