import { formatDeadline, formatMoment } from '../calendar';
import type { CampaignView } from '../campaign/view';
import type { Decision } from '../decision';
import { ALLOWED, refuse } from '../decision';

/** How long after a voting round its last votes may still be on their way into the tally, ms. */
export const TALLY_SETTLES_MS = 15_000;

/**
 * When the tally of a voting round is frozen: nobody can vote any more and every vote is counted.
 * @param round id of the voting round.
 * @returns ms since the epoch; null when the campaign has no such round.
 */
export function tallyFrozenAt({ rounds }: CampaignView, round: string): number | null {
  const own = rounds.find(({ id }) => id === round);
  return own === undefined ? null : own.closesAt + TALLY_SETTLES_MS;
}

/**
 * Rules `recommend.tally`, `select.tally`: votes decide only once they can no longer change.
 * @param round id of the voting round whose tally is wanted.
 * @param now ms.
 * @param rule identifier of the rule that asks.
 * @returns allowed, or a refusal with facts `now`, `closesAt`, `frozenAt` in ms.
 */
export function mayUseTally(
  campaign: CampaignView,
  round: string,
  now: number,
  rule: 'recommend.tally' | 'select.tally',
): Decision {
  const frozenAt = tallyFrozenAt(campaign, round);
  const own = campaign.rounds.find(({ id }) => id === round);
  if (own === undefined || frozenAt === null) {
    return refuse({
      rule,
      source: { reading: '本活动不设这一轮投票' },
      facts: { now },
      reason: '没有可用的票数。',
      remedy: '请查看活动规则，了解有哪些投票环节。',
    });
  }
  if (now >= frozenAt) return ALLOWED;
  const over = now > own.closesAt;
  return refuse({
    rule,
    source: own.source,
    facts: { now, closesAt: own.closesAt, frozenAt },
    reason: over
      ? `${own.name}刚刚结束，最后的票还在计入。`
      : `${own.name}的投票还在进行，票数没有定格。`,
    remedy: over
      ? '请过半分钟再试。'
      : `投票${formatDeadline(own.closesAt)}，请在${formatMoment(frozenAt)}以后再来。`,
  });
}
