import type { Part } from './facts';
import type { Look } from './looks';
import { isNight, SLOTS_PER_DAY } from './looks';

/** What is remembered of all entries' votes in one slot; slots without votes are left out. */
export interface HallSlot {
  slot: number;
  votes: number;
  /** Voters that were looked up, and how many of them had never voted before. */
  voters: number;
  newcomers: number;
}

/** So many votes more, now and before, that a quiet hall does not look busy for one vote. */
const QUIET = 10;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const within = (hall: readonly HallSlot[], from: number, to: number): HallSlot[] =>
  hall.filter(({ slot }) => from <= slot && slot <= to);

/** Of the voters that were looked up in the day before a look, how many were new. */
export function hallNewcomers(hall: readonly HallSlot[], { from }: Look): Part {
  const day = within(hall, from - SLOTS_PER_DAY, from - 1);
  return {
    of: sum(day.map(({ voters }) => voters)),
    part: sum(day.map(({ newcomers }) => newcomers)),
  };
}

/** Of the votes of the day up to a look's end, how many were cast between 0:00 and 6:00. */
export function hallNight(hall: readonly HallSlot[], { to }: Look): Part {
  const day = within(hall, to + 1 - SLOTS_PER_DAY, to);
  const nightly = day.filter(({ slot }) => isNight(slot));
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
): number {
  const votesOf = (slots: readonly HallSlot[]): number => sum(slots.map(({ votes }) => votes));
  const now = Math.max(0, votesOf(within(hall, from, to)) - own.now);
  const before = Math.max(0, votesOf(within(hall, from - SLOTS_PER_DAY, from - 1)) - own.before);
  const usual = (before / SLOTS_PER_DAY) * (to - from + 1);
  return Math.max(1, (now + QUIET) / (usual + QUIET));
}
