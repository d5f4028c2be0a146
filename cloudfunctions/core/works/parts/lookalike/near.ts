import { distance } from '../../rules/lookalike/hash';
import { probesOf, turnedHashes } from '../../rules/lookalike/bands';
import type { Grid } from '../../rules/lookalike/grid';
import { ALIKE, detailOf, likenessOf, type Likeness } from '../../rules/lookalike/likeness';
import { gridsOf, printsWith, type KnownPrint } from '../../stores/prints';

/** Fingerprints that are compared pixel by pixel, the closest ones; what is alike is among the first few. */
const MOST_COMPARED = 60;
/** More would not help anybody to judge. */
const MOST_LOOKALIKES = 20;

export interface Near extends Likeness {
  entry: string;
}

/**
 * The entries whose pictures look like this one, the most alike first, whatever became of them.
 * @param own the entry that it belongs to, which is left out.
 */
export async function near(
  { campaign, own }: { campaign: string; own: string },
  grid: Grid,
): Promise<Near[]> {
  const sharing = await printsWith(campaign, probesOf(grid));
  const others = new Map(
    sharing.filter(({ entry }) => entry !== own).map((print) => [print.piece, print]),
  );
  const closest = closestOf(grid, [...others.values()]);
  const detail = detailOf(grid);
  const grids = await gridsOf(closest);
  return closestFirst(
    [...grids]
      .map(([piece, other]) => ({
        entry: others.get(piece)?.entry ?? '',
        ...likenessOf(detailOf(other), detail),
      }))
      .filter(({ agreement }) => agreement >= ALIKE),
  );
}

/** Each work once, by the picture that is the most alike; at most 20. */
export function closestFirst(found: readonly Near[]): Near[] {
  const byEntry = new Map<string, Near>();
  for (const one of [...found].sort(byAgreement))
    if (!byEntry.has(one.entry)) byEntry.set(one.entry, one);
  return [...byEntry.values()].slice(0, MOST_LOOKALIKES);
}

const byAgreement = (one: Near, other: Near): number =>
  other.agreement - one.agreement || (one.entry < other.entry ? -1 : 1);

/** The ids of their pieces, by the bits in which they differ from the picture whichever way it lies. */
function closestOf(grid: Grid, prints: readonly KnownPrint[]): string[] {
  const turned = turnedHashes(grid);
  const away = ({ whole, inner }: KnownPrint): number =>
    Math.min(
      ...turned.flatMap((asked) => [
        distance(asked.whole, whole),
        distance(asked.whole, inner),
        distance(asked.inner, whole),
      ]),
    );
  return prints
    .map((print) => ({ piece: print.piece, bits: away(print) }))
    .sort((one, other) => one.bits - other.bits)
    .slice(0, MOST_COMPARED)
    .map(({ piece }) => piece);
}
