import type { CampaignView, RoundView } from './view';
import type { Allowance } from '../vocabulary';

type Calendar = Pick<CampaignView, 'rounds'>;

const contains = (round: RoundView, now: number) => round.opensAt <= now && now <= round.closesAt;

/**
 * The rounds that allow something, in the campaign's order.
 * @param campaign the calendar to look in.
 * @param allowance what shall be allowed.
 */
export function roundsAllowing(campaign: Calendar, allowance: Allowance): RoundView[] {
  return campaign.rounds.filter((round) => round.allows.includes(allowance));
}

/**
 * The round in which something is allowed now.
 * @param now ms; the first and the last ms of a round belong to it.
 * @returns the round, or null when it is not allowed now.
 */
export function openRound(campaign: Calendar, allowance: Allowance, now: number): RoundView | null {
  return roundsAllowing(campaign, allowance).find((round) => contains(round, now)) ?? null;
}

/**
 * The round of the moment; of two that overlap, the one that opened last.
 * @param now ms.
 * @returns the round, or null before, between and after rounds.
 */
export function currentRound(campaign: Calendar, now: number): RoundView | null {
  return [...campaign.rounds].reverse().find((round) => contains(round, now)) ?? null;
}

/**
 * The next round to open.
 * @param now ms.
 * @returns the round, or null when the last one has opened.
 */
export function nextRound(campaign: Calendar, now: number): RoundView | null {
  return campaign.rounds.find((round) => round.opensAt > now) ?? null;
}

/**
 * The voting round whose exhibits are on show: the last one that has opened, else the first to come.
 * @param now ms.
 * @returns the round, or null in a campaign without voting.
 */
export function exhibitionRound(campaign: Calendar, now: number): RoundView | null {
  const voting = roundsAllowing(campaign, 'vote');
  return [...voting].reverse().find((round) => round.opensAt <= now) ?? voting[0] ?? null;
}
