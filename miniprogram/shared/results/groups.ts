import type { CampaignView } from '../campaign/view';
import { categoriesOf } from '../campaign/kinds';
import type { ResultsView } from '../contract/index';

type Award = ResultsView['awards'][number];

/**
 * Awards as readers look for them: one that is given in each kind or category stands once for each, under its name
 * (评审选出各类别优秀作品各10件以内).
 * @returns in the order of the awards, and of the kinds in each; groups that nobody won are left out.
 */
export const awardsByGroup = (
  campaign: Pick<CampaignView, 'kinds'>,
  awards: readonly Award[],
): Award[] =>
  awards.flatMap((award) => {
    const groups = groupsIn(campaign, award.per);
    if (groups === null) return [award];
    return groups
      .map(({ id, name, kinds }) => ({
        ...award,
        id: `${award.id}-${id}`,
        name: `${award.name} · ${name}`,
        winners: award.winners.filter(({ kind }) => kind !== null && kinds.includes(kind)),
      }))
      .filter(({ winners }) => winners.length > 0);
  });

function groupsIn(
  campaign: Pick<CampaignView, 'kinds'>,
  per: Award['per'],
): { id: string; name: string; kinds: readonly string[] }[] | null {
  switch (per) {
    case 'campaign':
    case 'theme':
      return null;
    case 'kind':
      return campaign.kinds.map(({ id, name }) => ({ id, name, kinds: [id] }));
    case 'category':
      return categoriesOf(campaign);
    default:
      return per satisfies never;
  }
}
