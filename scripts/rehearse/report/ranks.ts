import * as Plot from '@observablehq/plot';
import { colour } from './colours';
import type { SelectionData, SelectionRow } from './data-votes';
import { draw } from './draw';

export const STATE_COLOURS: Readonly<Record<SelectionRow['state'], string>> = {
  in: colour('union'),
  tied: colour('gold'),
  adjusted: colour('theme-3'),
  out: '#cfc8bd',
  struck: colour('ink-faint'),
};
export const STATE_LABELS: Readonly<Record<SelectionRow['state'], string>> = {
  in: '入围',
  tied: '末位并列，按规则处理',
  adjusted: '由人调整入围',
  out: '未入围',
  struck: '已取消资格',
};

/** One group's works in the order of their votes; the line marks the last place. */
export function ranks(
  rows: readonly SelectionRow[],
  { places, groups }: SelectionData,
  most: number,
): string {
  const bars = rows.map((row, at) => ({ ...row, at: at + 1 }));
  const widest = Math.max(10, ...groups.map(({ rows: own }) => own.length));
  return draw('按票数排列的作品', {
    width: 330,
    height: 150,
    marginLeft: 38,
    marginBottom: 22,
    x: { domain: Array.from({ length: widest }, (_, at) => at + 1), axis: null, padding: 0.12 },
    y: { domain: [0, most], ticks: 3, label: null, grid: true },
    marks: [
      Plot.barY(bars, {
        x: 'at',
        y: 'votes',
        fill: ({ state }: SelectionRow) => STATE_COLOURS[state],
      }),
      ...(places !== null && rows.length > places
        ? [
            Plot.tickX([places], {
              x: (one: number) => one,
              dx: 5,
              stroke: colour('ink'),
              strokeDasharray: '3,3',
            }),
          ]
        : []),
      Plot.ruleY([0], { stroke: colour('ink-faint') }),
    ],
  });
}
