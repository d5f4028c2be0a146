import { DAY_MS, dayOf, startOfDay } from '../../../miniprogram/shared/calendar';
import type { RoundView } from '../../../miniprogram/shared/campaign/view';

const HOUR = 3_600_000;
export const MINUTE = 60_000;

/** The first ms of each day of a round, Shanghai time. */
export function daysOf({ opensAt, closesAt }: Pick<RoundView, 'opensAt' | 'closesAt'>): number[] {
  const days: number[] = [];
  for (let day = startOfDay(dayOf(opensAt)); day <= closesAt; day += DAY_MS) days.push(day);
  return days;
}

/** A time of a day, ms. */
export const at = (day: number, hour: number, minute = 0): number =>
  day + hour * HOUR + minute * MINUTE;
