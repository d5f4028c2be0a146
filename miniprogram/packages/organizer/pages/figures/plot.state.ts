import { DAY_MS, dayOf, formatDay, startOfDay } from '../../../../shared/calendar';
import type { Figures } from '../../../../shared/contract/index';

export const SERIES = [
  { id: 'votes', label: '票数', unit: '票' },
  { id: 'submitted', label: '投稿', unit: '件' },
] as const;
export type Series = (typeof SERIES)[number]['id'];

/** More columns than this cannot be told apart on a phone: then a column is a week. */
const MOST_COLUMNS = 60;
const WEEK = 7;

interface Column {
  key: string;
  /** Of the highest, in percent. */
  height: number;
  /** As in `8月5日`, or `8月5日起的一周`. */
  label: string;
  value: number;
}

export interface Plot {
  columns: Column[];
  first: string;
  last: string;
  /** Of the highest column. */
  most: string;
  /** Index of the highest column; -1 where all are empty. */
  peak: number;
  by: '天' | '周';
}

/** Columns over time, every day of the span present, in weeks when there are too many days. */
export function plotOf(days: Figures['days'], series: Series): Plot {
  const filled = everyDay(days, series);
  const weekly = filled.length > MOST_COLUMNS;
  const spans = weekly ? inWeeks(filled) : filled;
  const most = Math.max(0, ...spans.map(({ value }) => value));
  const unit = SERIES.find(({ id }) => id === series)?.unit ?? '';
  return {
    columns: spans.map(({ day, value }) => ({
      key: day,
      // A few votes beside thousands are still seen.
      height: value === 0 ? 0 : Math.max(2, Math.round((value / most) * 100)),
      label: weekly ? `${named(day)}起的一周` : named(day),
      value,
    })),
    first: spans[0] === undefined ? '' : named(spans[0].day),
    last: named(spans[spans.length - 1]?.day ?? ''),
    most: most === 0 ? '' : `${most} ${unit}`,
    peak: most === 0 ? -1 : spans.findIndex(({ value }) => value === most),
    by: weekly ? '周' : '天',
  };
}

/** What the plot says about one of its columns. */
export function columnWords({ columns }: Plot, index: number, series: Series): string {
  const column = columns[index];
  const unit = SERIES.find(({ id }) => id === series)?.unit ?? '';
  return column === undefined ? '' : `${column.label}：${column.value} ${unit}`;
}

/** Which column lies under a finger. @param x px from the plot's left edge. @param width px. */
export function columnAt({ columns }: Plot, x: number, width: number): number {
  if (width <= 0 || columns.length === 0) return -1;
  const index = Math.floor((x / width) * columns.length);
  return Math.min(columns.length - 1, Math.max(0, index));
}

interface Span {
  day: string;
  value: number;
}

const named = (day: string): string => (day === '' ? '' : formatDay(startOfDay(day)));

function everyDay(days: Figures['days'], series: Series): Span[] {
  const known = new Map(days.map((one) => [one.day, one[series]]));
  const sorted = [...known.keys()].sort();
  const [first] = sorted;
  const last = sorted[sorted.length - 1];
  if (first === undefined || last === undefined) return [];
  const spans: Span[] = [];
  for (let at = startOfDay(first); at <= startOfDay(last); at += DAY_MS) {
    const day = dayOf(at);
    spans.push({ day, value: known.get(day) ?? 0 });
  }
  return spans;
}

function inWeeks(days: readonly Span[]): Span[] {
  const weeks: Span[] = [];
  days.forEach(({ day, value }, index) => {
    const week = weeks[Math.floor(index / WEEK)];
    if (week === undefined) weeks.push({ day, value });
    else week.value += value;
  });
  return weeks;
}
