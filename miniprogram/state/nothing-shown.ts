import { formatMoment } from '../shared/calendar';
import type { CampaignView, RoundView } from '../shared/campaign/view';
import { exhibitionRound, nextRound, roundsAllowing } from '../shared/campaign/rounds';
import { maySubmitAlone } from '../shared/works/submission';

/** Why a hall hangs empty, and the one thing that can be done about it. */
export interface NothingShown {
  title: string;
  remedy: string;
  action: 'submit' | 'rules';
}

/** @param now ms by the server's clock. */
export function nothingShown(campaign: CampaignView, now: number): NothingShown {
  if (!campaign.exhibits) return JUDGED_UNSEEN;
  const title = '还没有刊发的作品';
  if (maySubmitAlone(campaign, now).allowed)
    return { title, remedy: '作品审核后分期刊发，欢迎您来投第一件。', action: 'submit' };
  const round = exhibitionRound(campaign, now);
  if (round !== null && isLater(campaign, round))
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

const JUDGED_UNSEEN: NothingShown = {
  title: '作品先评审，不公开展示',
  remedy: '评审办法和日程见活动规则；名单公布以后，获奖作品在首页展示。',
  action: 'rules',
};

/** The same for one theme area: of a later round others may hang full. */
export function nothingInTheme(campaign: CampaignView, now: number): NothingShown {
  if (!campaign.exhibits) return JUDGED_UNSEEN;
  const round = exhibitionRound(campaign, now);
  if (round === null || !isLater(campaign, round))
    return { ...nothingShown(campaign, now), title: '这个主题区还没有作品' };
  return {
    title: '这个主题区没有入围作品',
    remedy: `其他主题区可能有“${round.name}”的作品，请换一个看看。`,
    action: 'rules',
  };
}

/** A later round shows what was chosen for it, and nobody can submit to it. */
function isLater(campaign: CampaignView, round: RoundView): boolean {
  return roundsAllowing(campaign, 'vote')[0]?.id !== round.id;
}
