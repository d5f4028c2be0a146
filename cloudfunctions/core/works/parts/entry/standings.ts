import type { MyEntry } from '../../../../../miniprogram/shared/contract';
import { roundsAllowing } from '../../../../../miniprogram/shared/campaign/rounds';
import type { Context } from '../../../ground/table';
import { findOutcome } from '../../../results/stores/outcomes';
import { recommendedAmong } from '../../../steps/stores/recommendations';
import { findSelections } from '../../../steps/stores/selections';

type Campaign = Pick<Context, 'campaign' | 'office' | 'now'>;
type Standings = MyEntry['standings'];
type Found = { entry: string; text: string; votes: number | null }[];

/**
 * How far entries have come: recommended by a unit, admitted by confirmed selections, awarded.
 * @param entries ids of those that have their standing, at most 100.
 * @returns by entry, in the order in which it came.
 */
export async function standingsOf(
  context: Campaign,
  entries: readonly string[],
): Promise<Map<string, Standings>> {
  const found = await Promise.all([
    recommended(context, entries),
    admitted(context, entries),
    awarded(context, entries),
  ]);
  const standings = new Map<string, Standings>();
  for (const { entry, text, votes } of found.flat())
    standings.set(entry, [...(standings.get(entry) ?? []), { text, votes }]);
  return standings;
}

async function recommended(
  { campaign, now }: Campaign,
  entries: readonly string[],
): Promise<Found> {
  const rounds = roundsAllowing(campaign, 'recommend').filter(({ opensAt }) => opensAt <= now);
  const seats = await Promise.all(
    rounds.map(({ id: round }) => recommendedAmong({ campaign: campaign.id, round }, entries)),
  );
  return seats
    .flat()
    .map(({ entry, unitName, votes }) => ({ entry, text: `已由${unitName}推荐`, votes }));
}

async function admitted(
  { campaign, office, now }: Campaign,
  entries: readonly string[],
): Promise<Found> {
  const begun = office.selections.filter(({ round }) =>
    campaign.rounds.some(({ id, opensAt }) => id === round && opensAt <= now),
  );
  const asked = entries.length === 0 ? [] : begun.map(({ id }) => id);
  const touched = await findSelections(campaign.id, asked);
  return begun.flatMap(({ id, name }) => {
    const own = touched.find(({ selection }) => selection === id)?.entries ?? [];
    return own
      .filter(({ entry }) => entries.includes(entry))
      .map(({ entry, votes }) => ({ entry, text: name, votes }));
  });
}

async function awarded(
  { campaign, office, now }: Campaign,
  entries: readonly string[],
): Promise<Found> {
  const begun = roundsAllowing(campaign, 'announce').some(({ opensAt }) => opensAt <= now);
  if (!begun || entries.length === 0) return [];
  const { state, published } = await findOutcome(campaign.id);
  if (state !== 'published') return [];
  return published.flatMap(({ entry, award, theme }) => {
    if (entry === null || !entries.includes(entry)) return [];
    const name = office.awards.find(({ id }) => id === award)?.name ?? '';
    const own = campaign.themes.find(({ id }) => id === theme)?.name;
    return [{ entry, text: own === undefined ? `获${name}` : `获${name}（${own}）`, votes: null }];
  });
}
