import type { VotesToday } from '../../shared/contract/index';

/** Above this many a row of marks says nothing. */
const MOST_PIPS = 20;

export interface Pip {
  seat: number;
  free: boolean;
}

export function votesLeftText(today: VotesToday | null): string {
  if (!today) return '正在查询今天的票数';
  if (today.refusal) return today.refusal.reason;
  if (today.left === null) return '今天投票不限次数';
  if (today.left === 0) return '今天的票已经投完';
  return `今天还可以投 ${String(today.left)} 票`;
}

/** One mark per vote of the day. Empty where marks make no sense. */
export function votesLeftPips(today: VotesToday | null): Pip[] {
  if (!today || today.refusal || today.limit === null || today.left === null) return [];
  if (today.limit > MOST_PIPS) return [];
  const { limit, left } = today;
  return Array.from({ length: limit }, (_, index) => ({ seat: index + 1, free: index < left }));
}
