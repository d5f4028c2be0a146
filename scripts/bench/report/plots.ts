import * as Plot from '@observablehq/plot';
import { colour } from '../../rehearse/report/colours';
import { draw } from '../../rehearse/report/draw';
import { number } from '../../rehearse/report/html';
import { BOUNDS, type Figures } from '../../../tests/support/bench/figures';
import { labelOf } from '../scale';
import { groupsOf, seriesOf, type Point } from './series';

const WIDTH = 500;
const SHADES = [colour('union'), colour('theme-5'), colour('gold')];

/** Lines over the size of the ledger, each named at its end; nothing when nothing was measured. */
function overLedger(label: string, unit: string, points: readonly Point[], top?: number): string {
  if (points.length === 0) return '';
  const names = [...new Set(points.map(({ name }) => name))];
  const most = Math.max(...points.map(({ value }) => value), top ?? 0);
  return draw(label, {
    width: WIDTH,
    height: 280,
    marginLeft: 46,
    marginRight: 96,
    marginBottom: 46,
    x: {
      type: 'log',
      label: 'rows in the ledger',
      labelOffset: 40,
      ticks: [...new Set(points.map(({ rows }) => rows))],
      tickFormat: labelOf,
    },
    y: { label: unit, domain: [0, most * 1.15], grid: true, ticks: 5 },
    color: { domain: names, range: SHADES },
    marks: [
      Plot.ruleY([0], { stroke: colour('ink-faint') }),
      Plot.line(points, { x: 'rows', y: 'value', stroke: 'name', strokeWidth: 2 }),
      Plot.dot(points, { x: 'rows', y: 'value', fill: 'name', r: 4 }),
      Plot.text(
        points,
        Plot.selectLast({
          x: 'rows',
          y: 'value',
          z: 'name',
          text: 'name',
          fill: 'name',
          textAnchor: 'start',
          dx: 9,
        }),
      ),
    ],
  });
}

export const latency = (figures: Figures, ledgers: readonly number[]): string =>
  overLedger(
    'How long a vote takes over the size of the ledger',
    'ms',
    seriesOf(figures, ledgers, { 'vote.p50Ms': 'half of votes', 'vote.p95Ms': '95 of 100' }),
  );

export const calls = (figures: Figures, ledgers: readonly number[]): string =>
  overLedger(
    'Database calls of a vote and rows read to count one, over the size of the ledger',
    'per vote',
    seriesOf(figures, ledgers, {
      'vote.dbCalls': 'calls to cast',
      'tally.rowsReadPerNewVote': 'rows to count',
    }),
    4,
  );

const RATES: Readonly<Record<string, string>> = {
  'vote.perSecond': 'cast',
  'tally.votesPerSecond': 'sealed and counted',
  'recount.votesPerSecond': 'recounted offline',
};

/** Votes a second by what is done with them, with the bounds, on a scale of tens. */
export function rates(figures: Figures): string {
  const all = Object.entries(RATES).flatMap(([figure, name]) => {
    const value = figures[figure];
    return value === undefined ? [] : [{ name, value, bound: BOUNDS[figure]?.atLeast ?? null }];
  });
  if (all.length === 0) return '';
  return draw('Votes a second', {
    width: WIDTH,
    height: 80 + 56 * all.length,
    marginLeft: 130,
    marginRight: 70,
    marginBottom: 46,
    x: {
      type: 'log',
      label: 'votes a second',
      labelOffset: 40,
      domain: [10, 1_000_000],
      ticks: [10, 100, 1000, 10_000, 100_000, 1_000_000],
      tickFormat: (value: number) => (value < 1000 ? String(value) : labelOf(value)),
      grid: true,
    },
    y: { label: null, domain: all.map(({ name }) => name) },
    marks: [
      Plot.barX(all, {
        x1: 10,
        x2: 'value',
        y: 'name',
        fill: colour('theme-5'),
        insetTop: 8,
        insetBottom: 8,
      }),
      Plot.text(all, {
        x: 'value',
        y: 'name',
        text: (one: { value: number }) => number(Math.round(one.value)),
        textAnchor: 'start',
        dx: 6,
      }),
      Plot.tickX(
        all.filter(({ bound }) => bound !== null),
        { x: 'bound', y: 'name', stroke: colour('union'), strokeWidth: 3 },
      ),
    ],
  });
}

const WATCH: Readonly<Record<string, string>> = {
  falseAlarms: 'false alarms',
  missed: 'missed',
};

/** What the detectors get wrong, in percent of slots. */
export function watch(figures: Figures): string {
  const all = groupsOf(figures, 'watch', Object.keys(WATCH)).map((one) => ({
    ...one,
    name: WATCH[one.what] ?? one.what,
  }));
  if (all.length === 0) return '';
  const groups = [...new Set(all.map(({ group }) => group))];
  return draw('False alarms and misses of each detector', {
    width: WIDTH,
    height: 50 + 44 * groups.length,
    marginLeft: 90,
    marginRight: 46,
    x: { label: '% of slots', grid: true },
    y: { label: null, axis: null, domain: Object.values(WATCH) },
    fy: { label: null, domain: groups },
    color: { domain: Object.values(WATCH), range: [SHADES[2] ?? '', SHADES[0] ?? ''] },
    marks: [
      Plot.barX(all, { x: 'value', y: 'name', fy: 'group', fill: 'name' }),
      Plot.text(all, {
        x: 'value',
        y: 'name',
        fy: 'group',
        text: (one: { value: number; name: string }) => `${one.value.toPrecision(2)} ${one.name}`,
        textAnchor: 'start',
        dx: 5,
        fontSize: 10,
      }),
      Plot.ruleX([0], { stroke: colour('ink-faint') }),
    ],
  });
}
