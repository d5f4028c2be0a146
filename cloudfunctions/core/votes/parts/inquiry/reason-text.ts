import type { DetectorId } from '../../../../../miniprogram/shared/vocabulary';
import type { Reason } from '../../rules/watch/facts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** A length of time for people, as in 10分钟 or 1小时. */
const lengthOf = (minutes: number): string => {
  if (minutes === DAY) return '一天';
  return minutes % HOUR === 0 ? `${minutes / HOUR}小时` : `${minutes}分钟`;
};

type Told = (fact: (name: string) => number) => string;

/** Each says what was seen, what is usual, and from where on it is a sign. */
const TEXTS: Record<DetectorId, Told> = {
  surge: (fact) =>
    `${lengthOf(fact('minutes'))}内 ${fact('votes')} 票，平时同样长的时间约 ${fact('usual')} 票；` +
    `达到平时的 ${fact('times')} 倍且不少于 ${fact('least')} 票，列为疑点`,
  newcomers: (fact) =>
    `抽看 ${fact('voters')} 位投票人，${fact('newcomers')} 人是首次投票（${fact('percent')}%），` +
    `最近一天全场为 ${fact('usual')}%；高出 ${fact('above')} 个百分点，列为疑点`,
  regular: (fact) =>
    `${fact('votes')} 票平均每 ${fact('seconds')} 秒一票，间隔长短几乎一样：差别为 ${fact('spread')}，` +
    `平常约为 1 或更大；低于 ${fact('limit')}，列为疑点`,
  address: (fact) =>
    `${lengthOf(fact('minutes'))}内 ${fact('votes')} 票中有 ${fact('top')} 票（${fact('percent')}%）来自同一网络地址；` +
    `达到 ${fact('least')} 票且占 ${fact('limit')}% 以上，列为疑点`,
  night: (fact) =>
    `24小时内 ${fact('votes')} 票中有 ${fact('night')} 票（${fact('percent')}%）投于 0:00 至 6:00，` +
    `全场同期为 ${fact('usual')}%；达到 ${fact('limit')}% 且不少于 ${fact('least')} 票，列为疑点`,
};

/**
 * What a detector saw, in one sentence for the author: the numbers and the threshold.
 * @throws RangeError for a reason that lacks one of its numbers.
 */
export function reasonText({ detector, facts }: Reason): string {
  return TEXTS[detector]((name) => {
    const number = facts[name];
    if (number === undefined) throw new RangeError(`A reason of ${detector} lacks ${name}`);
    return number;
  });
}
