import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { DETECTOR_LABELS, DETECTORS } from '../../miniprogram/shared/vocabulary';
import { FARMED, ORGANIC } from '../../tests/support/scenarios';
import type { Rates } from '../../tests/support/watch-rates';
import type { Figures } from '../../tests/support/bench/figures';
import type { WatchRates } from './watch-rates';
import { watchPlot } from './watch-plot';

const docs = join(__dirname, '../../docs');
const BEGIN = '<!-- measured by npm run bench -- watch -->';
const END = '<!-- end -->';

const percent = (share: number): string => {
  const value = share * 100;
  return `${value === 0 || value >= 10 ? value.toFixed(0) : value.toFixed(1)}%`;
};

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const spoken = ({ spoke }: Rates): string[] => DETECTORS.map((id) => percent(spoke[id]));

function tables({ people, farms }: WatchRates, figures: Figures): string {
  const figure = (name: string): string => percent((figures[name] ?? 0) / 100);
  const labels = DETECTORS.map((id) => DETECTOR_LABELS[id]);
  return [
    tableOf(
      ['疑点', '误报', '漏报'],
      [
        ...DETECTORS.map((id) => [
          DETECTOR_LABELS[id],
          figure(`watch.${id}.falseAlarms`),
          figure(`watch.${id}.missed`),
        ]),
        ['合起来：列为待核的时段', figure('watch.falseAlarms'), figure('watch.missed')],
        [
          '合起来：有待核的天；漏掉的票',
          figure('watch.falseAlarmDays'),
          figure('watch.missedVotes'),
        ],
      ],
    ),
    tableOf(
      ['自然投票', '占', '时段', '列为待核', '有待核的天', ...labels],
      Object.entries(people).map(([name, rates]) => [
        ORGANIC[name]?.about ?? name,
        `${String(ORGANIC[name]?.share ?? 0)}%`,
        String(rates.slots),
        percent(rates.held),
        percent(rates.heldDays),
        ...spoken(rates),
      ]),
    ),
    tableOf(
      ['刷票', '时段', '列为待核', '待核的票', '有待核的天', ...labels],
      Object.entries(farms).map(([name, rates]) => [
        FARMED[name]?.about ?? name,
        String(rates.slots),
        percent(rates.held),
        percent(rates.heldVotes),
        percent(rates.heldDays),
        ...spoken(rates),
      ]),
    ),
  ].join('\n\n');
}

/** Writes the measured tables into the page for organizers, and the plot beside it. */
export async function writeWatchPage(rates: WatchRates, figures: Figures): Promise<void> {
  const page = join(docs, 'watch.md');
  const text = readFileSync(page, 'utf8');
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error('docs/watch.md has lost the place of its tables');
  const filled = `${text.slice(0, begin + BEGIN.length)}\n\n${tables(rates, figures)}\n\n${text.slice(end)}`;
  writeFileSync(page, await format(filled, { parser: 'markdown', printWidth: 100 }));
  writeFileSync(join(docs, 'watch.svg'), watchPlot(rates));
}
