import type { CampaignView } from '../../../../miniprogram/shared/campaign';
import { exhibitionRound } from '../../../../miniprogram/shared/rounds';
import type { Hall } from '../../stores/exhibits';

/** The exhibits on show at a time (ms), or null in a campaign without voting rounds. */
export function hallOf(campaign: CampaignView, now: number): Hall | null {
  const round = exhibitionRound(campaign, now);
  return round === null ? null : { campaign: campaign.id, round: round.id };
}
