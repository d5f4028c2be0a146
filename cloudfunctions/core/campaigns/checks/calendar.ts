import { isDay } from '../../../../miniprogram/shared/calendar';
import { fullDay } from '../days';
import type { Draft } from './draft';
import { present } from './draft';
import type { CampaignFault, Path } from './fault';
import { fault } from './fault';

interface Dated {
  path: Path;
  key: string;
  day: string;
}

/** Stands for an undecided year, so that the order of days can be judged all the same. */
const ANY_YEAR = 2028;

/** Every day the file names that must lie inside the campaign. */
function datedOf(draft: Draft): Dated[] {
  const days: [Path, string, string | null | undefined][] = [];
  for (const [at, { opens, closes }] of present(draft.rounds)) {
    days.push([['rounds', at], 'opens', opens], [['rounds', at], 'closes', closes]);
  }
  for (const [at, { opens, due }] of present(draft.tasks)) {
    days.push([['tasks', at], 'opens', opens], [['tasks', at], 'due', due]);
  }
  for (const [at, { opens, closes }] of present(draft.inspections)) {
    days.push([['inspections', at], 'opens', opens], [['inspections', at], 'closes', closes]);
  }
  for (const [at, { registerBy }] of present(draft.units?.contacts)) {
    days.push([['units', 'contacts', at], 'registerBy', registerBy]);
  }
  for (const [at, { from }] of present(draft.publications)) {
    days.push([['publications', at], 'from', from]);
  }
  return days.flatMap(([path, key, day]) => (day ? [{ path, key, day }] : []));
}

/** A pair of days of one thing in the wrong order. */
function backwards(draft: Draft, year: number): CampaignFault[] {
  const pairs: [Path, string, string | undefined, string | null | undefined][] = [
    [['window'], 'closes', draft.window?.opens, draft.window?.closes],
  ];
  for (const [at, { opens, closes }] of present(draft.rounds)) {
    pairs.push([['rounds', at], 'closes', opens, closes]);
  }
  for (const [at, { opens, due }] of present(draft.tasks)) {
    pairs.push([['tasks', at], 'due', opens, due]);
  }
  for (const [at, { opens, closes }] of present(draft.inspections)) {
    pairs.push([['inspections', at], 'closes', opens, closes]);
  }
  return pairs.flatMap(([path, key, opens, closes]) => {
    if (!opens || !closes || fullDay(year, opens) <= fullDay(year, closes)) return [];
    const problem = `结束日期 ${closes} 早于开始日期 ${opens}`;
    return [fault([...path, key], problem, '请核对两个日期。')];
  });
}

/**
 * Days exist, windows do not end before they begin, and all of it lies inside the campaign.
 * @param draft whose year may still be missing.
 */
export function checkCalendar(draft: Draft): CampaignFault[] {
  const year = draft.year ?? ANY_YEAR;
  const { opens, closes } = draft.window ?? {};
  const window: Dated[] = [
    ...(opens ? [{ path: ['window'], key: 'opens', day: opens }] : []),
    ...(closes ? [{ path: ['window'], key: 'closes', day: closes }] : []),
  ];
  const dated = datedOf(draft);
  const unreal = [...window, ...dated].flatMap(({ path, key, day }) =>
    isDay(fullDay(year, day))
      ? []
      : [fault([...path, key], `${String(year)} 年没有 ${day} 这一天`, '请核对日期。')],
  );
  const outside = dated.flatMap(({ path, key, day }) => {
    const full = fullDay(year, day);
    const early = opens !== undefined && full < fullDay(year, opens);
    const late = closes !== undefined && full > fullDay(year, closes);
    if (!early && !late) return [];
    const problem = `日期 ${day} 在活动起止（${opens ?? '？'} 至 ${closes ?? '？'}）之外`;
    return [fault([...path, key], problem, '请改日期，或改活动起止（window）。')];
  });
  return [...unreal, ...backwards(draft, year), ...outside];
}
