import * as Plot from '@observablehq/plot';
import { formatDay } from '../../../miniprogram/shared/calendar';
import { colour, themeColour } from './colours';
import type { ReportData } from './data';
import { draw } from './draw';

const DAY_MS = 86_400_000;
/** Dates are drawn as the Shanghai clock shows them, whatever the machine's zone. */
export const shanghai = (at: number): Date => new Date(at + 8 * 3_600_000);

export const axisDay = (day: Date): string => formatDay(day.getTime() - 8 * 3_600_000);

/** One day is told once. */
function daysText({ opensAt, closesAt }: ReportData['rounds'][number]): string {
  const [from, to] = [formatDay(opensAt), formatDay(closesAt)];
  return from === to ? from : `${from}–${to}`;
}

/** The rounds one below the other, each with its days and what it allows. */
export function timeline({ rounds }: ReportData): string {
  const rows = rounds.map((round, at) => ({
    ...round,
    from: shanghai(round.opensAt),
    to: shanghai(round.closesAt + 1),
    fill: themeColour(at),
    days: Math.round((round.closesAt + 1 - round.opensAt) / DAY_MS),
    text: [daysText(round), round.allows.join('、')].filter(Boolean).join(' · '),
  }));
  const middle =
    (Math.min(...rows.map(({ from }) => +from)) + Math.max(...rows.map(({ to }) => +to))) / 2;
  return draw('各轮次的起止日期', {
    width: 1040,
    height: 46 * rows.length + 40,
    marginLeft: 110,
    marginRight: 20,
    x: { type: 'utc', axis: 'top', tickFormat: axisDay, label: null, ticks: 9 },
    y: { domain: rows.map(({ name }) => name), label: null, tickSize: 0, padding: 0.3 },
    marks: [
      Plot.gridX({ ticks: 9, stroke: colour('line'), strokeOpacity: 1 }),
      Plot.barX(rows, { x1: 'from', x2: 'to', y: 'name', fill: 'fill', rx: 6 }),
      Plot.text(
        rows.filter(({ from, to }) => (+from + +to) / 2 <= middle),
        {
          x: 'to',
          y: 'name',
          text: 'text',
          textAnchor: 'start',
          dx: 10,
          fill: colour('ink'),
        },
      ),
      Plot.text(
        rows.filter(({ from, to }) => (+from + +to) / 2 > middle),
        {
          x: 'from',
          y: 'name',
          text: 'text',
          textAnchor: 'end',
          dx: -10,
          fill: colour('ink'),
        },
      ),
    ],
  });
}
