import { formatDeadline, formatMoment } from '../calendar';
import type { CampaignView } from './view';
import type { Decision } from '../decision';
import { ALLOWED, refuse } from '../decision';
import { openRound, roundsAllowing } from './rounds';
import type { Allowance } from '../vocabulary';
import { ALLOWANCE_LABELS } from '../vocabulary';

/**
 * Whether the calendar allows something now. Serves the rules named `<noun>.window`.
 * @param campaign whose rounds count.
 * @param allowance what somebody wants to do.
 * @param now ms; the first and last ms of a round are inside.
 * @param rule identifier of the rule that asks.
 * @param afterwards remedy once the last window has closed, in plain Chinese.
 * @returns allowed, or a refusal with facts `now`, `opensAt`, `closesAt` in ms.
 */
export function withinWindow(
  campaign: CampaignView,
  allowance: Allowance,
  now: number,
  rule: string,
  afterwards: string,
): Decision {
  if (openRound(campaign, allowance, now)) return ALLOWED;
  const label = ALLOWANCE_LABELS[allowance];
  const windows = roundsAllowing(campaign, allowance);
  const next = windows.find((round) => round.opensAt > now);
  const last = [...windows].reverse().find((round) => round.closesAt < now);
  const shown = next ?? last;
  if (!shown) {
    return refuse({
      rule,
      source: { reading: `本活动不设${label}环节` },
      facts: { now },
      reason: `本活动不设${label}环节。`,
      remedy: '请查看活动规则，了解有哪些参与方式。',
    });
  }
  const facts = { now, opensAt: shown.opensAt, closesAt: shown.closesAt };
  if (next) {
    const reason = last ? `现在是两轮之间，${label}暂停。` : `${label}还没有开始。`;
    const remedy = `${formatMoment(next.opensAt)}（${next.name}）开始${label}，请到时再来。`;
    return refuse({ rule, source: next.source, facts, reason, remedy });
  }
  const deadline = formatDeadline(shown.closesAt).replace(' 截止', '');
  const reason = `${label}已于${deadline}截止。`;
  return refuse({ rule, source: shown.source, facts, reason, remedy: afterwards });
}

/**
 * Rule `campaign.over`: after the last day of a campaign nobody joins it, reports or appeals.
 * @param now ms; the last ms is inside.
 * @returns allowed, or a refusal with facts `now`, `closesAt` in ms.
 */
export function isNotOver({ title, window }: CampaignView, now: number): Decision {
  const { closesAt, source } = window;
  if (now <= closesAt) return ALLOWED;
  return refuse({
    rule: 'campaign.over',
    source,
    facts: { now, closesAt },
    reason: `${title}已于${formatDeadline(closesAt).replace(' 截止', '')}结束。`,
    remedy: '您填写的信息仍可在“我的信息”里查看、下载和清除；其他事请联系主办方。',
  });
}
