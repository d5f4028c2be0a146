import { slotOf, slotSpan, windowEnd, windowOf } from '../../../works/rules/windows';

/** One look: the slots from ≤ slot ≤ to of all entries. */
export interface Look {
  from: number;
  to: number;
  minutes: number;
  /** How many times the least numbers count. */
  scale: number;
}

const MINUTE = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;
const SHANGHAI_HOURS = 8;
const NIGHT_ENDS = 6;

/** People come and go: what is much for ten minutes is not six times as much for an hour. */
const SCALES: readonly (readonly [minutes: number, scale: number])[] = [
  [HOUR, 2],
  [DAY, 5],
];

/** The slot that a moment (ms) falls into. */
export const slotAt = (at: number): number => slotOf(windowOf(at));

/** The first ms of a slot. */
export const slotStart = (slot: number): number => windowEnd(slotSpan(slot).from);

/** Length of a slot, minutes. */
export const SLOT_MINUTES = (slotStart(1) - slotStart(0)) / MINUTE;

/** Slots of a day. */
export const SLOTS_PER_DAY = DAY / SLOT_MINUTES;

/** The hour of a moment in Shanghai, 0 to 23. */
const hourOf = (at: number): number => (Math.floor(at / (HOUR * MINUTE)) + SHANGHAI_HOURS) % 24;

/** Whether a slot lies between 0:00 and 6:00. */
export const isNight = (slot: number): boolean => hourOf(slotStart(slot)) < NIGHT_ENDS;

/**
 * The looks that end with a slot: at the slot itself; at the full hour; and in the morning at the day from
 * 6:00 to 6:00, so that one whole night is in it. Longer looks see what keeps below the shorter ones.
 */
export function looksEndingWith(slot: number): Look[] {
  const end = slotStart(slot + 1);
  const looks: Look[] = [{ from: slot, to: slot, minutes: SLOT_MINUTES, scale: 1 }];
  for (const [minutes, scale] of SCALES) {
    if (end % (HOUR * MINUTE) !== 0) continue;
    if (minutes === DAY && hourOf(end) !== NIGHT_ENDS) continue;
    looks.push({ from: slot + 1 - minutes / SLOT_MINUTES, to: slot, minutes, scale });
  }
  return looks;
}

/** The slots of a look. */
export const slotsOf = ({ from, to }: Pick<Look, 'from' | 'to'>): number[] =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n);
