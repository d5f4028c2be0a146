import * as Plot from '@observablehq/plot';
import { colour } from './colours';
import type { StageCount } from './data-steps';
import { draw } from './draw';

const SHADES = ['union', 'gold', 'theme-5', 'theme-3'];
const ROW = 30;

/** From what came in to what has won: a row a stage, a column a category, coloured by way in. */
export function stages(counts: readonly StageCount[]): string {
  if (counts.length === 0) return '';
  const names = [...new Set(counts.map(({ stage }) => stage))];
  const ways = [...new Set(counts.map(({ way }) => way))];
  const categories = [...new Set(counts.map(({ category }) => category))];
  const colours = ways.map((_, at) => colour(SHADES[at % SHADES.length] ?? 'union'));
  const sums = names.flatMap((stage) =>
    categories.map((category) => ({
      stage,
      category,
      works: counts
        .filter((one) => one.stage === stage && one.category === category)
        .reduce((sum, { works }) => sum + works, 0),
    })),
  );
  const chart = draw('作品从收到到公布，按类别和报送方式', {
    width: 1040,
    height: ROW * names.length + 50,
    marginLeft: 120,
    marginRight: 40,
    x: { axis: null, insetRight: 30 },
    y: { domain: names, label: null, tickSize: 0, padding: 0.25 },
    fx: { domain: categories, label: null, axis: 'top', padding: 0.08 },
    color: { domain: ways, range: colours },
    marks: [
      Plot.barX(counts, { x: 'works', y: 'stage', fx: 'category', fill: 'way', order: ways }),
      Plot.text(sums, {
        x: 'works',
        y: 'stage',
        fx: 'category',
        text: ({ works }: { works: number }) => String(works),
        textAnchor: 'start',
        dx: 6,
        fill: colour('ink'),
      }),
    ],
  });
  const keys = ways.map(
    (way, at) => `<span class="key"><i style="background:${colours[at] ?? ''}"></i>${way}</span>`,
  );
  return `<p class="keys">${keys.join('')}</p>${chart}`;
}
