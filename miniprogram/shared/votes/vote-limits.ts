import { formatMoment } from '../calendar';
import type { VotingRule } from '../campaign/view';
import type { Decision } from '../decision';
import { ALLOWED, refuse } from '../decision';
import { stretchOf } from './address-stretch';
import { paceAllowsAt } from './pace';

/** How a voter's votes come in. What is left out is not known, and refuses nothing. */
export interface Traces {
  /** When the voter's votes of the day were cast, ms. */
  castAt?: readonly number[];
  /** WeChat's risk rank of the voter, 0 to 4; null when WeChat gave none. */
  riskRank?: number | null;
  /** Votes that came from the same client address in this stretch of time. */
  votesOfAddress?: number;
}

/**
 * Rule `vote.pace`: at most so many votes of one voter within so many seconds of one day.
 * @returns allowed, or a refusal with `until`, the ms from which the next vote is taken.
 */
export function withinPace(
  pace: VotingRule['pace'],
  { castAt = [] }: Traces,
  now: number,
): Decision {
  if (pace === null) return ALLOWED;
  const until = paceAllowsAt(pace, castAt, now);
  if (until <= now) return ALLOWED;
  const { votes, seconds, source } = pace;
  return refuse({
    rule: 'vote.pace',
    source,
    facts: { votes, seconds, until },
    reason: `您投得太快了，${String(seconds)} 秒内最多投 ${String(votes)} 票。`,
    remedy: `请等 ${String(seconds)} 秒再投这一票。`,
  });
}

/**
 * Rule `vote.risk`: an account that WeChat ranks too high takes no part. A rank that is not known is
 * no proof of anything: the vote is taken, and the ledger says that it was not known.
 */
export function withinRisk(risk: VotingRule['risk'], { riskRank = null }: Traces): Decision {
  if (risk === null || riskRank === null || riskRank < risk.refuseFrom) return ALLOWED;
  const { refuseFrom, source } = risk;
  return refuse({
    rule: 'vote.risk',
    source,
    facts: { riskRank, refuseFrom },
    reason: `微信判定这个账号的风险等级为 ${String(riskRank)}，本活动 ${String(refuseFrom)} 级及以上的账号不能投票。`,
    remedy: '请在微信里完成实名认证，明天换用平时的手机和网络再试；如有疑问，请联系主办方。',
  });
}

/**
 * Rule `vote.perAddress`: at most so many votes from one client address in each stretch of minutes.
 * @param closesAt last ms of the round: waiting does not help beyond it.
 * @returns allowed, or a refusal with `until`, the ms at which the next stretch begins.
 */
export function withinAddress(
  perAddress: VotingRule['perAddress'],
  { votesOfAddress = 0 }: Traces,
  now: number,
  closesAt: number,
): Decision {
  if (perAddress === null || votesOfAddress < perAddress.votes) return ALLOWED;
  const { votes, minutes, source } = perAddress;
  const { to: until } = stretchOf(minutes, now);
  const wait = until <= closesAt ? `请在${formatMoment(until)}以后再投，或者` : '请';
  return refuse({
    rule: 'vote.perAddress',
    source,
    facts: { votesOfAddress, votes, minutes, until },
    reason: `您所用的网络在这 ${String(minutes)} 分钟里已经投了 ${String(votesOfAddress)} 票，每 ${String(minutes)} 分钟最多 ${String(votes)} 票。`,
    remedy: `${wait}换用手机流量投票。`,
  });
}
