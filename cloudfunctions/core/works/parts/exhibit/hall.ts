import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import { exhibitionRound, roundsAllowing } from '../../../../../miniprogram/shared/campaign/rounds';
import type { Hall } from '../../stores/exhibits';

/** The exhibits on show at a time (ms), or null in a campaign without voting rounds. */
export function hallOf(campaign: CampaignView, now: number): Hall | null {
  const round = exhibitionRound(campaign, now);
  return round === null ? null : { campaign: campaign.id, round: round.id };
}

/** The voting rounds that were over before the one on show, newest first: their exhibits stay to be looked at. */
export function earlierHalls(campaign: CampaignView, hall: Hall): Hall[] {
  const rounds = roundsAllowing(campaign, 'vote');
  const shown = rounds.findIndex(({ id }) => id === hall.round);
  return rounds
    .slice(0, shown)
    .reverse()
    .map(({ id }) => ({ ...hall, round: id }));
}
