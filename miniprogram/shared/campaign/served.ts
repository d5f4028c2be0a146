import type { Decision } from '../decision';
import { ALLOWED, refuse } from '../decision';
import type { CampaignView } from './view';

/**
 * Rule `campaign.unserved`: a campaign runs only when everything that its notice asks for can be done here, so that nobody
 * meets a rule that nothing stands behind.
 * @param missing what no code serves, in words.
 * @returns allowed, or a refusal that lists it.
 */
export function isServed(
  { title, window }: Pick<CampaignView, 'title' | 'window'>,
  missing: readonly string[],
): Decision {
  if (missing.length === 0) return ALLOWED;
  return refuse({
    rule: 'campaign.unserved',
    source: window.source,
    facts: { missing: missing.length },
    reason: `“${title}”有 ${String(missing.length)} 项内容本系统还不能办理，暂不开放：${missing.join('、')}。`,
    remedy: '请按通知用原来的方式参加；系统能够办理以后，会在活动列表里开放。',
  });
}
