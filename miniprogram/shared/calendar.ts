/**
 * The one calendar: Asia/Shanghai, which has had no summer time since 1991, so a fixed +8 h.
 * Own arithmetic on UTC fields, because a phone's Intl and its parsing of dates differ from a server's.
 */

const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
const OFFSET_MS = 8 * HOUR_MS;

/** Fields of the Shanghai wall clock at `at`. */
function wallClock(at: number) {
  const shifted = new Date(at + OFFSET_MS);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    date: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  };
}

const two = (value: number) => String(value).padStart(2, '0');

/**
 * The calendar day of a moment in Shanghai.
 * @param at ms since the epoch.
 * @returns `yyyy-MM-dd`.
 */
export function dayOf(at: number): string {
  const { year, month, date } = wallClock(at);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

/**
 * The first millisecond of a day.
 * @param day `yyyy-MM-dd`.
 * @returns ms since the epoch.
 * @throws RangeError when there is no such day.
 */
export function startOfDay(day: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) throw new RangeError(`Not a yyyy-MM-dd day: ${day}`);
  const at = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) - OFFSET_MS;
  if (dayOf(at) !== day) throw new RangeError(`No such day: ${day}`);
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
  const { month, date } = wallClock(at);
  return `${String(month)}月${String(date)}日`;
}

/**
 * A moment for people, as in `8月1日 10:05`.
 * @param at ms since the epoch.
 */
export function formatMoment(at: number): string {
  const { hour, minute } = wallClock(at);
  return `${formatDay(at)} ${two(hour)}:${two(minute)}`;
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
