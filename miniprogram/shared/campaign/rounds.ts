import type { RoundView } from './view';
import type { Allowance } from '../vocabulary';

/** What of a round these rules ask for. */
export type Span = Pick<RoundView, 'opensAt' | 'closesAt' | 'allows'>;

interface Calendar<R extends Span> {
  rounds: readonly R[];
}

const contains = (round: Span, now: number) => round.opensAt <= now && now <= round.closesAt;

/**
 * The rounds that allow something, in the campaign's order.
 * @param campaign the calendar to look in.
 * @param allowance what shall be allowed.
 */
export function roundsAllowing<R extends Span>(campaign: Calendar<R>, allowance: Allowance): R[] {
  return campaign.rounds.filter((round) => round.allows.includes(allowance));
}

/**
 * The round in which something is allowed now.
 * @param now ms; the first and the last ms of a round belong to it.
 * @returns the round, or null when it is not allowed now.
 */
export function openRound<R extends Span>(
  campaign: Calendar<R>,
  allowance: Allowance,
  now: number,
): R | null {
  return roundsAllowing(campaign, allowance).find((round) => contains(round, now)) ?? null;
}

/**
 * The round of the moment; of two that overlap, the one that opened last.
 * @param now ms.
 * @returns the round, or null before, between and after rounds.
 */
export function currentRound<R extends Span>(campaign: Calendar<R>, now: number): R | null {
  return [...campaign.rounds].reverse().find((round) => contains(round, now)) ?? null;
}

/**
 * The next round to open.
 * @param now ms.
 * @returns the round, or null when the last one has opened.
 */
export function nextRound<R extends Span>(campaign: Calendar<R>, now: number): R | null {
  return campaign.rounds.find((round) => round.opensAt > now) ?? null;
}

/**
 * The voting round whose exhibits are on show: the last one that has opened, else the first to come.
 * @param now ms.
 * @returns the round, or null in a campaign without voting.
 */
export function exhibitionRound<R extends Span>(campaign: Calendar<R>, now: number): R | null {
  const voting = roundsAllowing(campaign, 'vote');
  return [...voting].reverse().find((round) => round.opensAt <= now) ?? voting[0] ?? null;
}
