import type { Watch } from '../../cloudfunctions/core/votes/rules/watch/thresholds';
import type { DetectorId } from '../../miniprogram/shared/vocabulary';
import { DETECTORS } from '../../miniprogram/shared/vocabulary';
import { Random } from './rehearse/random';
import { FARMED, ORGANIC } from './scenarios';
import type { Traffic } from './traffic';
import { watchDay } from './watched';

/** Days of one kind at least: slots of one day are alike. */
const LEAST_DAYS = 40;

/** What the watch made of one kind of traffic; shares are of its entry-slots, 0 to 1. */
export interface Rates {
  /** Entry-slots: of people those that were looked at, of farms those with farmed votes. */
  slots: number;
  days: number;
  held: number;
  /** Days with anything held. */
  heldDays: number;
  /** Farmed votes that were held, of all farmed votes; 0 without any. */
  heldVotes: number;
  /** In how many of the slots each detector spoke. */
  spoke: Record<DetectorId, number>;
}

interface Size {
  watch: Watch;
  /** At least so many slots, and days, of each kind. */
  slots: number;
  days?: number;
  seed: number;
}

/**
 * Watches days of one kind of traffic until there are enough slots.
 * @param of people, or farms: whose slots are judged.
 */
export function ratesOf(
  day: (random: Random) => Traffic,
  of: 'people' | 'farms',
  { watch, slots: enough, days = LEAST_DAYS, seed }: Size,
): Rates {
  const random = new Random(seed);
  const sums = { slots: 0, days: 0, held: 0, heldDays: 0, votes: 0, heldVotes: 0 };
  const spoke = Object.fromEntries(DETECTORS.map((id) => [id, 0])) as Record<DetectorId, number>;
  while (sums.slots < enough || sums.days < days) {
    const traffic = day(random);
    const watched = watchDay(traffic, watch, random);
    const slots = of === 'people' ? watched.looked : watched.farmed;
    // A false alarm of a detector is one of the slot's own look; a farm may be found by any look.
    const said = of === 'people' ? watched.spokeAtOnce : watched.spoke;
    const held = slots.filter((slot) => watched.held.has(slot)).length;
    sums.slots += slots.length;
    sums.days += 1;
    sums.held += held;
    sums.heldDays += held > 0 ? 1 : 0;
    sums.votes += watched.farmedVotes;
    sums.heldVotes += watched.farmedVotesHeld;
    for (const id of DETECTORS)
      spoke[id] += slots.filter((slot) => said.get(slot)?.has(id) === true).length;
  }
  return {
    slots: sums.slots,
    days: sums.days,
    held: sums.held / sums.slots,
    heldDays: sums.heldDays / sums.days,
    heldVotes: sums.votes === 0 ? 0 : sums.heldVotes / sums.votes,
    spoke: Object.fromEntries(
      DETECTORS.map((id) => [id, spoke[id] / sums.slots]),
    ) as Rates['spoke'],
  };
}

/** All kinds of traffic, at least so many slots of each. */
export function allRates(options: Size): {
  people: Record<string, Rates>;
  farms: Record<string, Rates>;
} {
  const people = Object.entries(ORGANIC).map(
    ([name, { day }]) => [name, ratesOf(day, 'people', options)] as const,
  );
  const farms = Object.entries(FARMED).map(
    ([name, { day }]) => [name, ratesOf(day, 'farms', options)] as const,
  );
  return { people: Object.fromEntries(people), farms: Object.fromEntries(farms) };
}

/**
 * The share of people's entry-slots of which something is said, in a campaign that is mixed as the scenarios'
 * shares of days say.
 */
export function overPeople(people: Record<string, Rates>, said: (rates: Rates) => number): number {
  let [some, all] = [0, 0];
  for (const [name, rates] of Object.entries(people)) {
    const perDay = (rates.slots / rates.days) * (ORGANIC[name]?.share ?? 0);
    some += said(rates) * perDay;
    all += perDay;
  }
  return some / all;
}

/** The share of people's days on which anything is held, in the same mixture. */
export function overDays(people: Record<string, Rates>): number {
  const days = Object.entries(people).map(
    ([name, { heldDays }]) => [heldDays, ORGANIC[name]?.share ?? 0] as const,
  );
  const all = days.reduce((sum, [, share]) => sum + share, 0);
  return days.reduce((sum, [held, share]) => sum + held * share, 0) / all;
}

/** The mean over the farms that votes can give away, each kind counting the same. */
export function overFarms(farms: Record<string, Rates>, said: (rates: Rates) => number): number {
  const open = Object.entries(farms).filter(([name]) => FARMED[name]?.hidden === false);
  return open.reduce((sum, [, rates]) => sum + said(rates), 0) / open.length;
}
