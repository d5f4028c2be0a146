import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type { LevelView } from '../../../../../miniprogram/shared/campaign/office';
import {
  recommendStage,
  type RecommendStage,
} from '../../../../../miniprogram/shared/steps/recommendation';
import type { Recommender } from '../../../../../miniprogram/shared/steps/recommend';
import type { Context } from '../../../ground/table';
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

/** The level of the contact's unit; one that the campaign file no longer names may do nothing. */
export function levelOf({
  actor,
  office,
}: Pick<Context<'contact'>, 'actor' | 'office'>): LevelView {
  const { level } = actor.unit;
  const source = { reading: '单位类别不在活动设置中' };
  const unknown = { id: level, name: '这类单位', recommends: false, uploads: false, source };
  return office.levels.find(({ id }) => id === level) ?? unknown;
}

/** The caller as the rules of recommending look at it. */
export const recommenderOf = (context: Context<'contact'>): Recommender => ({
  unit: context.actor.unit.id,
  level: levelOf(context),
  acts: context.actor.acts,
  now: context.now,
});
