import { formatDeadline, formatMoment } from '../shared/calendar';
import { currentRound, nextRound } from '../shared/campaign/rounds';
import type { RoundView } from '../shared/campaign/view';
import { ALLOWANCE_LABELS, type Allowance } from '../shared/vocabulary';

type Round = Pick<RoundView, 'name' | 'opensAt' | 'closesAt' | 'allows'>;

/** Which round it is, until when, and what goes on in it. */
export interface MomentView {
  name: string;
  until: string;
  doing: string;
  /** What the countdown counts to; empty for none. */
  countdown: string;
  /** ms */
  left: number;
}

/** Which round it is and until when; between rounds, which one comes next. */
export function momentOf(campaign: { rounds: readonly Round[] }, now: number): MomentView {
  const current = currentRound(campaign, now);
  if (current) return running(current, now);
  const next = nextRound(campaign, now);
  if (next) {
    const until = `${formatMoment(next.opensAt)} 开始`;
    return { ...comingUp(next), until, left: next.opensAt - now };
  }
  return { name: '活动已结束', until: '', doing: '感谢每一位参与者', countdown: '', left: 0 };
}

/** What anybody may do; everything else is done by people in office. */
const FOR_EVERYBODY: readonly Allowance[] = ['submit', 'vote'];

/** What citizens look on at, in words that say who does it. */
const GOING_ON: Partial<Record<Allowance, string>> = {
  recommend: '各单位正在推荐作品',
  select: '主办方正在遴选入围作品',
  score: '专家正在评审入围作品',
  announce: '公布和展示获奖作品',
};

function running(round: Round, now: number): MomentView {
  const mine = round.allows.filter((allowance) => FOR_EVERYBODY.includes(allowance));
  const doing =
    mine.length > 0
      ? `现在可以${mine.map((one) => ALLOWANCE_LABELS[one]).join('、')}`
      : round.allows.map((one) => GOING_ON[one] ?? `正在${ALLOWANCE_LABELS[one]}`).join('，');
  const left = round.closesAt + 1 - now;
  const until = formatDeadline(round.closesAt);
  return { name: round.name, until, doing, countdown: '距离截止', left };
}

function comingUp(round: Round): Omit<MomentView, 'until' | 'left'> {
  return { name: `即将开始：${round.name}`, doing: '活动还没有开始', countdown: '距离开始' };
}
