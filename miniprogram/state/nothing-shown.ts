import { formatMoment } from '../shared/calendar';
import type { CampaignView } from '../shared/campaign';
import { exhibitionRound, nextRound, roundsAllowing } from '../shared/rounds';
import { maySubmit } from '../shared/rules/submission';

/** Why a hall hangs empty, and the one thing that can be done about it. */
export interface NothingShown {
  title: string;
  remedy: string;
  action: 'submit' | 'rules';
}

/** @param now ms by the server's clock. */
export function nothingShown(campaign: CampaignView, now: number): NothingShown {
  const title = '还没有刊发的作品';
  if (maySubmit(campaign, now).allowed)
    return { title, remedy: '作品审核后分期刊发，欢迎您来投第一件。', action: 'submit' };
  const round = exhibitionRound(campaign, now);
  const first = roundsAllowing(campaign, 'vote')[0];
  // A later round shows what was chosen for it, and nobody can submit to it.
  if (round !== null && first !== undefined && round.id !== first.id)
    return {
      title: `“${round.name}”的作品还没有公布`,
      remedy: '主办方公布入围作品后，就在这里展示。日程见活动规则。',
      action: 'rules',
    };
  const next = nextRound(campaign, now);
  const remedy =
    next?.allows.includes('submit') === true
      ? `${formatMoment(next.opensAt)} 开始投稿，审核后分期刊发。`
      : '投稿已经截止，作品审核后分期刊发。';
  return { title, remedy, action: 'rules' };
}
