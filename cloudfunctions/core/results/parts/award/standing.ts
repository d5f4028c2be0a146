import { roundsAllowing } from '../../../../../miniprogram/shared/campaign/rounds';
import type { StandingsOf } from '../../../works/parts/entry/standings';
import { findOutcome } from '../../stores/outcomes';

/** Which entries have won what, while it stands published. */
export const awarded: StandingsOf = async ({ campaign, office, now }, entries) => {
  const begun = roundsAllowing(campaign, 'announce').some(({ opensAt }) => opensAt <= now);
  if (!begun) return [];
  const { state, published } = await findOutcome(campaign.id);
  if (state !== 'published') return [];
  return published.flatMap(({ entry, award, theme }) => {
    if (entry === null || !entries.includes(entry)) return [];
    const name = office.awards.find(({ id }) => id === award)?.name ?? '';
    const own = campaign.themes.find(({ id }) => id === theme)?.name;
    return [{ entry, text: own === undefined ? `获${name}` : `获${name}（${own}）`, votes: null }];
  });
};
