import * as Plot from '@observablehq/plot';
import { colour } from './colours';
import type { GateData } from './data-votes';
import { draw } from './draw';

/** Votes of all works before a threshold, each a dot, with the line that has to be passed. */
export function gate({ label, moreThan, works }: GateData): string {
  const most = Math.max(moreThan * 1.3, ...works.map(({ votes }) => votes)) + 1;
  const line = moreThan + 0.5;
  return draw(`${label}：每件作品的票数`, {
    width: 1040,
    height: 250,
    marginLeft: 30,
    marginTop: 34,
    marginBottom: 40,
    x: { domain: [0, most], label: '票', labelOffset: 36, grid: true },
    y: { axis: null },
    marks: [
      Plot.dot(
        works,
        Plot.dodgeY({
          x: 'votes',
          r: works.length > 300 ? 2.6 : 4,
          fill: ({ votes }: { votes: number }) =>
            votes > moreThan ? colour('union') : colour('ink-faint'),
          fillOpacity: 0.85,
          padding: 0.5,
          anchor: 'bottom',
        }),
      ),
      Plot.ruleX([line], { stroke: colour('gold'), strokeWidth: 2 }),
      Plot.text([line], {
        x: (one: number) => one,
        text: () => `须超过 ${String(moreThan)} 票`,
        frameAnchor: 'top',
        dy: -22,
        fill: colour('gold-ink'),
        fontWeight: 600,
      }),
    ],
  });
}
