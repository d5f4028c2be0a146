import { formatMoment } from '../calendar';
import type { CampaignView } from '../campaign/view';
import type { Decision, Source } from '../decision';
import { ALLOWED, refuse } from '../decision';
import type { AwardView } from '../campaign/office';
import { roundsAllowing } from '../campaign/rounds';
import { placesOf } from './award';
import { withinWindow } from '../campaign/window';

/**
 * Rule `announce.window`: results are published while a round allows `announce`.
 * @param now ms.
 * @returns allowed, or the window that was missed.
 */
export function mayAnnounce(campaign: CampaignView, now: number): Decision {
  const afterwards = '公布时间已过，如确需公布，请由主办方调整活动日程。';
  return withinWindow(campaign, 'announce', now, 'announce.window', afterwards);
}

/**
 * Rule `announce.ties`: who of equals gets the last place is a person's decision, with a reason.
 * @param places left for the tied ones.
 * @param tied how many share the rank.
 */
export function isDecided(award: AwardView, where: string, places: number, tied: number): Decision {
  if (tied === 0) return ALLOWED;
  return refuse({
    rule: 'announce.ties',
    source: award.countSource,
    facts: { award: award.name, places, tied },
    reason: `“${award.name}”${where}有 ${String(tied)} 件作品并列，只剩 ${String(places)} 个名额。`,
    remedy: '请写明理由，决定授予其中哪一件。',
  });
}

/** What of an award's places in one group is filled, and what could be. */
export interface Filling {
  filled: number;
  /** Works or units that could still get a place. */
  candidates: number;
  /** Somebody decided, with a reason, to leave the rest empty. */
  vacant: boolean;
}

/**
 * Rule `announce.short`: an award of an exact number is given whole, unless too few qualify or somebody
 * gave a reason for leaving places empty.
 */
export function isComplete(
  award: AwardView,
  where: string,
  { filled, candidates, vacant }: Filling,
): Decision {
  const places = placesOf(award);
  const whole = 'atMost' in award.count || filled >= places;
  if (whole || candidates === 0 || vacant) return ALLOWED;
  return refuse({
    rule: 'announce.short',
    source: award.countSource,
    facts: { award: award.name, places, filled },
    reason: `“${award.name}”${where}还空 ${String(places - filled)} 个名额。`,
    remedy: '请评满，或写明理由后空缺。',
  });
}

const sourceOf = (campaign: CampaignView): Source =>
  roundsAllowing(campaign, 'announce')[0]?.source ?? { reading: '本活动不设公布环节' };

/**
 * Rule `announce.pending`: what anybody reads before results are there.
 * @returns the window's own refusal before it opens.
 */
export function isAnnounced(campaign: CampaignView, published: boolean, now: number): Decision {
  if (published) return ALLOWED;
  const open = mayAnnounce(campaign, now);
  if (!open.allowed) return open;
  return refuse({
    rule: 'announce.pending',
    source: sourceOf(campaign),
    facts: { now },
    reason: '获奖结果还没有公布。',
    remedy: '主办方正在核对，公布后会在这里展示，请过些时候再来。',
  });
}

/**
 * Rule `announce.withdrawn`: results that were published and taken back say so, with the reason.
 * @param withdrawn null when they were not.
 */
export function isNotWithdrawn(
  campaign: CampaignView,
  withdrawn: { reason: string; at: number } | null,
): Decision {
  if (withdrawn === null) return ALLOWED;
  const { reason, at } = withdrawn;
  return refuse({
    rule: 'announce.withdrawn',
    source: sourceOf(campaign),
    facts: { at },
    reason: `公布的结果已于${formatMoment(at)}撤回：${reason.replace(/[。.]$/u, '')}。`,
    remedy: '请等主办方重新公布。',
  });
}
