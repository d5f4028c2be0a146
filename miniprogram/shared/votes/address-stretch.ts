import { DAY_MS, dayOf, startOfDay } from '../calendar';

/** The most votes of one client address in one stretch: so many seats are read at once. */
export const MOST_ADDRESS_SEATS = 1000;

/** A stretch of time in which the votes of one client address are counted together, ms: from ≤ at < to. */
export interface Stretch {
  from: number;
  to: number;
}

/**
 * The stretch that a moment lies in: stretches of `minutes` follow each other from 0:00 in Shanghai,
 * and the last of a day ends with it.
 * @param at ms.
 */
export function stretchOf(minutes: number, at: number): Stretch {
  const length = minutes * 60_000;
  const day = startOfDay(dayOf(at));
  const from = day + Math.floor((at - day) / length) * length;
  return { from, to: Math.min(from + length, day + DAY_MS) };
}
