import { isDay } from '../../../../miniprogram/shared/calendar';
import { fullDay } from '../days';
import type { Calendar } from '../schema/round';
import type { Draft } from './draft';
import type { CampaignFault, Path } from './fault';
import { fault } from './fault';

type Day = string | null | undefined;

/** Days of one thing: the last key of each stands beside it. */
export interface Dated {
  path: Path;
  /** Every day it names, by its key. */
  days: Readonly<Record<string, Day>>;
  /** The key of the first and of the last day, where it lasts. */
  lasts?: readonly [from: string, to: string];
}

/** Stands for an undecided year, so that the order of days can be judged all the same. */
const ANY_YEAR = 2028;

/**
 * Days exist, nothing ends before it begins, and all of it lies inside the campaign.
 * @param draft whose year may still be missing.
 * @param dated what is checked.
 * @param free whether it may lie outside, as the campaign's own window does.
 */
export function checkDays(
  draft: Draft<Calendar>,
  dated: readonly Dated[],
  free = false,
): CampaignFault[] {
  const year = draft.year ?? ANY_YEAR;
  return dated.flatMap(({ path, days, lasts }) => {
    const written = Object.entries(days).flatMap(([key, day]) => (day ? [{ key, day }] : []));
    return [
      ...written.flatMap(({ key, day }) => unreal([...path, key], day, year)),
      ...(lasts ? backwards(path, lasts[1], days[lasts[0]], days[lasts[1]], year) : []),
      ...(free ? [] : written.flatMap(({ key, day }) => outside(draft, [...path, key], day, year))),
    ];
  });
}

const unreal = (path: Path, day: string, year: number): CampaignFault[] =>
  isDay(fullDay(year, day))
    ? []
    : [fault(path, `${String(year)} 年没有 ${day} 这一天`, '请核对日期。')];

function backwards(path: Path, key: string, opens: Day, closes: Day, year: number) {
  if (!opens || !closes || fullDay(year, opens) <= fullDay(year, closes)) return [];
  const problem = `结束日期 ${closes} 早于开始日期 ${opens}`;
  return [fault([...path, key], problem, '请核对两个日期。')];
}

function outside({ window }: Draft<Calendar>, path: Path, day: string, year: number) {
  const { opens, closes } = window ?? {};
  const full = fullDay(year, day);
  const early = opens !== undefined && full < fullDay(year, opens);
  const late = closes !== undefined && full > fullDay(year, closes);
  if (!early && !late) return [];
  const problem = `日期 ${day} 在活动起止（${opens ?? '？'} 至 ${closes ?? '？'}）之外`;
  return [fault(path, problem, '请改日期，或改活动起止（window）。')];
}
