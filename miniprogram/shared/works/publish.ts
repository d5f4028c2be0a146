import type { CampaignView } from '../campaign/view';
import type { Decision } from '../decision';
import { withinWindow } from '../campaign/window';

/** Entries that one request may publish: each is a few writes, and a function's time is limited. */
export const PUBLISH_AT_ONCE = 50;

/**
 * Rule `publish.window`: an edition may be published while a round allows `publish`.
 * @param now ms.
 * @returns allowed, or the window that was missed.
 */
export function mayPublish(campaign: CampaignView, now: number): Decision {
  const afterwards = '刊发时间已过，如确需补刊，请由主办方调整活动日程。';
  return withinWindow(campaign, 'publish', now, 'publish.window', afterwards);
}
