import type { Context } from '../../../ground/table';
import { findAllEntries } from '../../../works/stores/entries';
import { findOutcome } from '../../stores/outcomes';
import { recommendedIn } from '../../../steps/stores/recommendations';
import { settle } from '../../../works/parts/entry/settle';
import { hasStanding } from '../../../works/parts/entry/standing';
import { standingSelection } from '../../../steps/parts/selection/settle';
import type { Fact } from './fact';

/** How far entries came: recommended, among the finalists, awarded; without those that lost their standing. */
export async function facts(context: Pick<Context, 'campaign' | 'office'>): Promise<Fact[]> {
  const { campaign, office } = context;
  const recommending = campaign.rounds.filter(({ allows }) => allows.includes('recommend'));
  const [first] = office.selections;
  const [seats, finalists, outcome] = await Promise.all([
    Promise.all(recommending.map(({ id }) => recommendedIn(campaign.id, id))),
    first === undefined ? null : standingSelection(context, first),
    findOutcome(campaign.id),
  ]);
  const recommended = seats.flat();
  const winners = outcome.state === 'published' ? outcome.published : [];
  const confirmed = finalists?.entries ?? [];
  const ids = [...recommended, ...confirmed, ...winners].flatMap(({ entry }) => entry ?? []);
  const entries = await settle(await findAllEntries([...new Set(ids)]));
  const standing = new Map(entries.filter(hasStanding).map((entry) => [entry._id, entry]));
  return [
    ...recommended.flatMap(({ entry, unit, theme }) =>
      standing.has(entry) ? [{ unit, theme, counts: { recommended: 1 } }] : [],
    ),
    ...confirmed.flatMap(({ entry }) => {
      const own = standing.get(entry);
      if (own === undefined) return [];
      return [{ unit: own.belongsTo?.id ?? null, theme: own.theme, counts: { finalists: 1 } }];
    }),
    ...winners.flatMap(({ entry, unit }): Fact[] => {
      if (entry === null) return [{ unit: unit?.id ?? null, theme: null, counts: { awards: 1 } }];
      const own = standing.get(entry);
      if (own === undefined) return [];
      return [{ unit: own.belongsTo?.id ?? null, theme: own.theme, counts: { awards: 1 } }];
    }),
  ];
}
