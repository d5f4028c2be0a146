import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import {
  recommendStage,
  type RecommendStage,
} from '../../../../../miniprogram/shared/steps/recommendation';
import type { Recommender } from '../../../../../miniprogram/shared/steps/recommend';
import type { Context } from '../../../ground/table';
import { levelOf } from '../../../people/parts/contact/level';
import type { Hall } from '../../../works/stores/exhibits';
import type { Stand } from '../../stores/recommendations';

/** The recommending of the moment: which round, over which exhibits. */
export interface Place extends RecommendStage {
  /** Null in a campaign that shows nothing before. */
  hall: Hall | null;
  stand: Stand;
}

/** @returns null in a campaign without recommending. */
export function placeOf(campaign: CampaignView, now: number): Place | null {
  const stage = recommendStage(campaign, now);
  if (stage === null) return null;
  const { round, shownIn } = stage;
  return {
    ...stage,
    hall: shownIn === null ? null : { campaign: campaign.id, round: shownIn.id },
    stand: { campaign: campaign.id, round: round.id },
  };
}

/** The caller as the rules of recommending look at it. */
export const recommenderOf = (context: Context<'contact'>): Recommender => ({
  unit: context.actor.unit.id,
  level: levelOf(context),
  acts: context.actor.acts,
  now: context.now,
});
