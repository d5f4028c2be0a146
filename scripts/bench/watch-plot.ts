import { FARMED, ORGANIC } from '../../tests/support/scenarios';
import type { WatchRates } from './watch-rates';

const WIDTH = 860;
const ROW = 30;
const LEFT = 330;
const RIGHT = 70;
const COLOURS = { people: '#5B6470', farms: '#C8161D' };

interface Bar {
  label: string;
  share: number;
  colour: string;
}

const bar = ({ label, share, colour }: Bar, row: number): string => {
  const y = 56 + row * ROW;
  const width = share * (WIDTH - LEFT - RIGHT);
  return [
    `<text x="${LEFT - 10}" y="${y + 15}" text-anchor="end">${label}</text>`,
    `<rect x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="20" rx="3" fill="${colour}"/>`,
    `<text x="${(LEFT + width + 8).toFixed(1)}" y="${y + 15}">${(share * 100).toFixed(1)}%</text>`,
  ].join('\n');
};

/** Of each kind of traffic, how much of its slots was set apart: of people it should be nothing, of farms all. */
export function watchPlot({ people, farms }: WatchRates): string {
  const bars = [
    ...Object.entries(people).map(([name, { held }]) => ({
      label: ORGANIC[name]?.about ?? name,
      share: held,
      colour: COLOURS.people,
    })),
    ...Object.entries(farms).map(([name, { held }]) => ({
      label: FARMED[name]?.about ?? name,
      share: held,
      colour: COLOURS.farms,
    })),
  ];
  const height = 70 + bars.length * ROW;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="14" fill="#1F2329">
<rect width="${WIDTH}" height="${height}" fill="#FFFFFF"/>
<text x="20" y="30" font-size="18">各种投票中列为待核的时段（灰：自然投票；红：刷票）</text>
${bars.map(bar).join('\n')}
</svg>
`;
}
