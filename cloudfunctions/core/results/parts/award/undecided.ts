import { roundsAllowing } from '../../../../../miniprogram/shared/campaign/rounds';
import type { Place } from '../../rules/awards';
import type { Context } from '../../../ground/table';
import { inBatches } from '../../../ground/batches';
import { findExhibits } from '../../../works/stores/exhibits';

/** A work that is to win, with votes under inquiry in whatever round. */
export interface Undecided {
  title: string;
  held: number;
}

/** Works to be awarded whose votes are under inquiry: what is voided may take them under a threshold. */
export async function undecidedAmong(
  { campaign }: Pick<Context, 'campaign'>,
  places: readonly Place[],
): Promise<Undecided[]> {
  const winners = places
    .filter(({ award }) => award.to === 'entry')
    .flatMap(({ lines }) => lines.map(({ to }) => to));
  const ids = [...new Set(winners)];
  const rounds = ids.length === 0 ? [] : roundsAllowing(campaign, 'vote');
  const exhibits = await Promise.all(
    rounds.map(({ id: round }) =>
      inBatches(ids, (some) => findExhibits({ campaign: campaign.id, round }, some)),
    ),
  );
  const held = new Map<string, Undecided>();
  for (const exhibit of exhibits.flat())
    if (exhibit.held > 0)
      held.set(exhibit.entry, {
        title: exhibit.title,
        held: exhibit.held + (held.get(exhibit.entry)?.held ?? 0),
      });
  return [...held.values()];
}
