import { endOfDay, startOfDay } from '../../../miniprogram/shared/calendar';

/**
 * A campaign file's day with its year.
 * @param year the campaign's year.
 * @param day `MM-dd` or `yyyy-MM-dd`.
 * @returns `yyyy-MM-dd`.
 */
export function fullDay(year: number, day: string): string {
  return day.length === 5 ? `${String(year)}-${day}` : day;
}

/** First ms of a campaign file's day. */
export function opensAt(year: number, day: string): number {
  return startOfDay(fullDay(year, day));
}

/** Last ms of a campaign file's day: closing days are inclusive. */
export function closesAt(year: number, day: string): number {
  return endOfDay(fullDay(year, day));
}
