import { roundsAllowing } from '../../../../../miniprogram/shared/campaign/rounds';
import type { StandingsOf } from '../../../works/parts/entry/standings';
import { recommendedAmong } from '../../stores/recommendations';

/** Which entries a unit has recommended. */
export const recommended: StandingsOf = async ({ campaign, now }, entries) => {
  const rounds = roundsAllowing(campaign, 'recommend').filter(({ opensAt }) => opensAt <= now);
  const seats = await Promise.all(
    rounds.map(({ id: round }) => recommendedAmong({ campaign: campaign.id, round }, entries)),
  );
  return seats
    .flat()
    .map(({ entry, unitName, votes }) => ({ entry, text: `已由${unitName}推荐`, votes }));
};
