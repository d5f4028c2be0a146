import type { Part } from './facts';
import type { Look } from './looks';
import { isNight } from './looks';

/** What is remembered of all entries' votes in one slot; slots without votes are left out. */
export interface HallSlot {
  slot: number;
  votes: number;
  /** Voters that were looked up, and how many of them had never voted before. */
  voters: number;
  newcomers: number;
}

const DAY_MINUTES = 24 * 60;

/** Slots of a day. */
export const slotsPerDay = (slotMinutes: number): number => DAY_MINUTES / slotMinutes;

/** So many votes more, now and before, that a quiet hall does not look busy for one vote. */
const QUIET = 10;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const within = (hall: readonly HallSlot[], from: number, to: number): HallSlot[] =>
  hall.filter(({ slot }) => from <= slot && slot <= to);

/** Of the voters that were looked up in the remembered slots, how many were new. */
export const hallNewcomers = (hall: readonly HallSlot[]): Part => ({
  of: sum(hall.map(({ voters }) => voters)),
  part: sum(hall.map(({ newcomers }) => newcomers)),
});

/** Of the votes of the day up to slot `to`, how many were cast between 0:00 and 6:00. */
export function hallNight(hall: readonly HallSlot[], to: number, slotMinutes: number): Part {
  const day = within(hall, to + 1 - slotsPerDay(slotMinutes), to);
  const nightly = day.filter(({ slot }) => isNight(slot, slotMinutes));
  return { of: sum(day.map(({ votes }) => votes)), part: sum(nightly.map(({ votes }) => votes)) };
}

/**
 * How many times busier all other entries are in a look than in the day before it: an announcement that
 * brings people to everybody makes no entry stand out.
 * @param own the entry's votes in the look and in the day before it.
 * @returns at least 1.
 */
export function liftOf(
  hall: readonly HallSlot[],
  { from, to }: Look,
  own: { now: number; before: number },
  slotMinutes: number,
): number {
  const perDay = slotsPerDay(slotMinutes);
  const votesOf = (slots: readonly HallSlot[]): number => sum(slots.map(({ votes }) => votes));
  const now = Math.max(0, votesOf(within(hall, from, to)) - own.now);
  const before = Math.max(0, votesOf(within(hall, from - perDay, from - 1)) - own.before);
  const usual = (before / perDay) * (to - from + 1);
  return Math.max(1, (now + QUIET) / (usual + QUIET));
}
