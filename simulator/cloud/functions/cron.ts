/** Seven-field cron of the platform: second minute hour day month weekday year, in UTC+8. */
export interface Cron {
  seconds: Set<number>;
  minutes: Set<number>;
  hours: Set<number>;
  days: Set<number> | null;
  months: Set<number>;
  weekdays: Set<number> | null;
  years: Set<number> | null;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const LAST_YEAR = 2099;

/** Throws RangeError when the platform would refuse the expression. */
export function parseCron(expression: string): Cron {
  const parts = expression.trim().split(/\s+/);
  if (parts.length !== 7) throw new RangeError(`a timer has seven fields: ${expression}`);
  const [second, minute, hour, day, month, weekday, year] = parts as [
    string, string, string, string, string, string, string,
  ]; // prettier-ignore
  return {
    seconds: field(second, 0, 59),
    minutes: field(minute, 0, 59),
    hours: field(hour, 0, 23),
    days: every(day) ? null : field(day, 1, 31),
    months: field(month, 1, 12, MONTHS),
    weekdays: every(weekday) ? null : field(weekday, 0, 6, WEEKDAYS),
    years: every(year) ? null : field(year, 1970, LAST_YEAR),
  };
}

const HOUR_MS = 3_600_000;
const ZONE_MS = 8 * HOUR_MS;

/** The first tick strictly after `ms`, or null when there is none before 2100. */
export function nextTick(cron: Cron, ms: number): number | null {
  // The zone has no summer time, so its calendar is UTC's, eight hours on.
  const at = new Date(Math.floor((ms + ZONE_MS) / 1000) * 1000 + 1000);
  while (at.getUTCFullYear() <= LAST_YEAR) {
    const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()];
    if (cron.years && !cron.years.has(year)) at.setTime(Date.UTC(year + 1, 0, 1));
    else if (!cron.months.has(month + 1)) at.setTime(Date.UTC(year, month + 1, 1));
    else if (!onDay(cron, at)) at.setTime(Date.UTC(year, month, at.getUTCDate() + 1));
    else if (!cron.hours.has(at.getUTCHours())) {
      at.setTime((Math.floor(at.getTime() / HOUR_MS) + 1) * HOUR_MS);
    } else if (!cron.minutes.has(at.getUTCMinutes())) {
      at.setTime((Math.floor(at.getTime() / 60_000) + 1) * 60_000);
    } else if (!cron.seconds.has(at.getUTCSeconds())) at.setTime(at.getTime() + 1000);
    else return at.getTime() - ZONE_MS;
  }
  return null;
}

/** With both a day and a weekday given, either is enough. */
function onDay(cron: Cron, at: Date): boolean {
  const day = cron.days?.has(at.getUTCDate());
  const weekday = cron.weekdays?.has(at.getUTCDay());
  if (day === undefined) return weekday ?? true;
  return day || (weekday ?? false);
}

function every(text: string): boolean {
  return text === '*' || text === '?';
}

function field(text: string, least: number, most: number, names: string[] = []): Set<number> {
  const values = new Set<number>();
  const number = (part: string): number => {
    const named = names.indexOf(part.toUpperCase());
    const value = named >= 0 ? named + least : Number(part);
    if (!/^\d+$|^[A-Za-z]{3}$/.test(part) || !(value >= least && value <= most)) {
      throw new RangeError(`${part} is outside ${least}-${most}`);
    }
    return value;
  };
  for (const part of text.split(',')) {
    const [range = '', step] = part.split('/');
    const [from = '', to] = range.split('-');
    const start = range === '*' ? least : number(from);
    const end = to !== undefined ? number(to) : range === '*' || step !== undefined ? most : start;
    const by = step === undefined ? 1 : Number(step);
    if (!Number.isInteger(by) || by < 1 || end < start) throw new RangeError(`cannot read ${part}`);
    for (let value = start; value <= end; value += by) values.add(value);
  }
  return values;
}
