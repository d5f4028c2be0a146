import * as Plot from '@observablehq/plot';
import { colour } from './colours';
import type { ScoredWork } from './data-outcome';
import { draw } from './draw';

const SHADES = ['union', 'gold', 'theme-5', 'theme-3', 'theme-4', 'theme-6'];

/** Colours of the awards, in their order. */
export const awardColour = (awards: readonly string[], award: string | null): string =>
  award === null
    ? '#cfc8bd'
    : colour(SHADES[Math.max(0, awards.indexOf(award)) % SHADES.length] ?? 'union');

/** Each judged work by rank: every judge's points as a ring, the mean as a full dot in its award's colour. */
export function points(works: readonly ScoredWork[], awards: readonly string[]): string {
  const rows = works.map((work, at) => ({ ...work, rank: at + 1 }));
  const rings = rows.flatMap(({ rank, points: given }) =>
    given.map(({ total }) => ({ rank, total })),
  );
  return draw('每件作品的评委分数和平均分', {
    width: 1040,
    height: 320,
    marginLeft: 44,
    marginBottom: 40,
    x: {
      label: '名次',
      labelOffset: 36,
      domain: [0, rows.length + 1],
      interval: 1,
      ticks: Math.min(rows.length, 25),
    },
    y: { label: '分', grid: true, nice: true, zero: false },
    marks: [
      Plot.dot(rings, { x: 'rank', y: 'total', r: 2.6, stroke: colour('ink-faint') }),
      Plot.dot(rows, {
        x: 'rank',
        y: 'mean',
        r: 5,
        fill: ({ award }: ScoredWork) => awardColour(awards, award),
        stroke: colour('card'),
      }),
    ],
  });
}
