import type { CampaignView } from '../campaign/view';
import type { Decision } from '../decision';
import { withinWindow } from '../campaign/window';

/**
 * Rule `submission.window`: works may be uploaded while a round allows `submit`.
 * @param now ms.
 * @returns allowed, or the window that was missed.
 */
export function maySubmit(campaign: CampaignView, now: number): Decision {
  const afterwards = '作品已不能再投，欢迎到“作品”里看看大家的作品。';
  return withinWindow(campaign, 'submit', now, 'submission.window', afterwards);
}
