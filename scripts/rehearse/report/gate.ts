import * as Plot from '@observablehq/plot';
import { colour } from './colours';
import type { GateData } from './data-votes';
import { draw } from './draw';

/** Columns of the whole width, about. */
const COLUMNS = 70;

/** How many works got how many votes before a threshold, with the line that has to be passed. */
export function gate({ label, moreThan, works }: GateData): string {
  const most = Math.max(moreThan * 1.25, ...works.map(({ votes }) => votes)) + 1;
  const width = Math.max(1, Math.round(most / COLUMNS));
  // Columns begin just above the line, so that none holds works of both sides.
  const line = moreThan + 1;
  const columnOf = (votes: number): number => line + Math.floor((votes - line) / width) * width;
  const counts = new Map<number, number>();
  for (const { votes } of works)
    counts.set(columnOf(votes), (counts.get(columnOf(votes)) ?? 0) + 1);
  const columns = [...counts].map(([from, count]) => ({
    from: Math.max(0, from),
    to: from + width,
    count,
    fill: from >= line ? colour('union') : colour('ink-faint'),
  }));
  return draw(`${label}：多少件作品得到多少票`, {
    width: 1040,
    height: 250,
    marginLeft: 50,
    marginTop: 40,
    marginBottom: 40,
    x: { domain: [0, most], label: '票', labelOffset: 36 },
    y: { label: '件', grid: true, labelOffset: 40 },
    marks: [
      Plot.rectY(columns, { x1: 'from', x2: 'to', y: 'count', fill: 'fill', inset: 0.5 }),
      Plot.ruleX([line], { stroke: colour('gold'), strokeWidth: 2 }),
      Plot.text([line], {
        x: (one: number) => one,
        text: () => `须超过 ${String(moreThan)} 票`,
        frameAnchor: 'top',
        dy: -22,
        fill: colour('gold-ink'),
        fontWeight: 600,
      }),
      Plot.ruleY([0], { stroke: colour('ink-faint') }),
    ],
  });
}
