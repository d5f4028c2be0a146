import dayjs from 'dayjs';

/** The one calendar: Asia/Shanghai, which has had no summer time since 1991, so a fixed +8 h. */
const OFFSET_MINUTES = 480;
const OFFSET_MS = OFFSET_MINUTES * 60_000;
const DAY_FORMAT = 'YYYY-MM-DD';

export const DAY_MS = 24 * 3_600_000;

/** What dayjs formats from. */
interface WallClock {
  $d: Date;
  $y: number;
  $M: number;
  $D: number;
  $W: number;
  $H: number;
  $m: number;
  $s: number;
  $ms: number;
  init: () => void;
  utcOffset: () => number;
}

/**
 * Lets dayjs read the Shanghai clock whatever the machine's own zone. Its `utc` plugin would never reach the
 * phone: WeChat packs a package's main file and nothing beside it; `dayjs.tz` shows the phone's zone on Android.
 */
dayjs.extend((_options, Dayjs) => {
  const clock = Dayjs.prototype as unknown as WallClock;
  clock.utcOffset = () => OFFSET_MINUTES;
  clock.init = function init(this: WallClock) {
    const shifted = new Date(this.$d.getTime() + OFFSET_MS);
    this.$y = shifted.getUTCFullYear();
    this.$M = shifted.getUTCMonth();
    this.$D = shifted.getUTCDate();
    this.$W = shifted.getUTCDay();
    this.$H = shifted.getUTCHours();
    this.$m = shifted.getUTCMinutes();
    this.$s = shifted.getUTCSeconds();
    this.$ms = shifted.getUTCMilliseconds();
  };
});

/**
 * The calendar day of a moment in Shanghai.
 * @param at ms since the epoch.
 * @returns `yyyy-MM-dd`.
 */
export function dayOf(at: number): string {
  return dayjs(at).format(DAY_FORMAT);
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
  return dayjs(at).format('M月D日');
}

/**
 * A day with its year, for what is kept for years, as in `2027年11月3日`.
 * @param at ms since the epoch.
 */
export function formatDate(at: number): string {
  return dayjs(at).format('YYYY年M月D日');
}

/**
 * A moment for people, as in `8月1日 10:05`.
 * @param at ms since the epoch.
 */
export function formatMoment(at: number): string {
  return dayjs(at).format('M月D日 HH:mm');
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
