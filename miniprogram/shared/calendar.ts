import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

/**
 * The one calendar: Asia/Shanghai, which has had no summer time since 1991, so a fixed +8 h.
 * Never the phone's own zone (which `dayjs.tz` shows on Android) nor its parsing of dates.
 */
const OFFSET_MINUTES = 480;
const DAY_FORMAT = 'YYYY-MM-DD';

export const DAY_MS = 24 * 3_600_000;

/** UTC shifted by the offset: unlike `utcOffset()`, it never asks the machine's own zone. */
const shanghai = (at: number) => dayjs.utc(at).add(OFFSET_MINUTES, 'minute');

/**
 * The calendar day of a moment in Shanghai.
 * @param at ms since the epoch.
 * @returns `yyyy-MM-dd`.
 */
export function dayOf(at: number): string {
  return shanghai(at).format(DAY_FORMAT);
}

/**
 * The first millisecond of a day.
 * @param day `yyyy-MM-dd`.
 * @returns ms since the epoch.
 * @throws RangeError when there is no such day.
 */
export function startOfDay(day: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new RangeError(`Not a yyyy-MM-dd day: ${day}`);
  const at = dayjs.utc(day).subtract(OFFSET_MINUTES, 'minute').valueOf();
  if (Number.isNaN(at) || dayOf(at) !== day) throw new RangeError(`No such day: ${day}`);
  return at;
}

/**
 * The last millisecond of a day: a closing day is inclusive.
 * @param day `yyyy-MM-dd`.
 * @returns ms since the epoch.
 * @throws RangeError when there is no such day.
 */
export function endOfDay(day: string): number {
  return startOfDay(day) + DAY_MS - 1;
}

/**
 * Whether a string names a real day.
 * @param day anything.
 * @returns true for an existing `yyyy-MM-dd`.
 */
export function isDay(day: string): boolean {
  try {
    return startOfDay(day) <= endOfDay(day);
  } catch {
    return false;
  }
}

/**
 * A day for people, as in `8月1日`.
 * @param at ms since the epoch.
 */
export function formatDay(at: number): string {
  return shanghai(at).format('M月D日');
}

/**
 * A moment for people, as in `8月1日 10:05`.
 * @param at ms since the epoch.
 */
export function formatMoment(at: number): string {
  return shanghai(at).format('M月D日 HH:mm');
}

/**
 * The end of a window for people: the last millisecond of a day reads `9月15日 24:00 截止`.
 * @param closesAt last ms of the window.
 */
export function formatDeadline(closesAt: number): string {
  if (closesAt === endOfDay(dayOf(closesAt))) return `${formatDay(closesAt)} 24:00 截止`;
  return `${formatMoment(closesAt)} 截止`;
}

/**
 * A duration in whole units for a countdown.
 * @param ms duration; a negative one counts as nothing left.
 */
export function timeLeft(ms: number): {
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
} {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return {
    days: Math.floor(seconds / 86_400),
    hours: Math.floor(seconds / 3600) % 24,
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
  };
}
