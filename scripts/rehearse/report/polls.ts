import * as Plot from '@observablehq/plot';
import { colour } from './colours';
import { POLL_STATES, type PollData, type PollState } from './data-steps';
import { draw } from './draw';
import { escape } from './html';

const COLOURS: Readonly<Record<PollState, string>> = {
  in: colour('union'),
  again: colour('gold'),
  chair: colour('theme-3'),
  out: '#cfc8bd',
  below: '#e6e0d6',
};
const LABELS: Readonly<Record<PollState, string>> = {
  in: '选上',
  again: '第二次投票选上',
  chair: '由主持人决定选上',
  out: '名额以外',
  below: '得票不够',
};

/** The votes of each group by work, with the line behind the last place and the votes that a work needs. */
export function polls(all: readonly PollData[]): string {
  if (all.length === 0) return '';
  const present = new Set(all.flatMap(({ works }) => works.map(({ state }) => state)));
  const keys = POLL_STATES.filter((state) => present.has(state)).map(
    (state) =>
      `<span class="key"><i style="background:${COLOURS[state]}"></i>${LABELS[state]}</span>`,
  );
  const most = Math.max(1, ...all.map(({ ballots }) => ballots));
  const widest = Math.max(...all.map(({ works }) => works.length));
  const figures = all.map((poll) => {
    const inside = poll.works.filter(({ state }) => !['out', 'below'].includes(state)).length;
    const ended = poll.ended === null ? '' : `；${poll.ended}`;
    const caption = `${poll.name}：${String(poll.ballots)} 张票，选上 ${String(inside)} 件${ended}`;
    return `<figure><figcaption>${escape(caption)}</figcaption>${poll.works.length === 0 ? '' : votes(poll, most, widest)}</figure>`;
  });
  return `<p class="keys">${keys.join('')}</p><div class="panels">${figures.join('')}</div>`;
}

function votes({ works, places, needed }: PollData, most: number, widest: number): string {
  const bars = works.map((work, at) => ({ ...work, at: at + 1 }));
  const again = bars.flatMap((bar) => (bar.again === null ? [] : [{ ...bar, second: bar.again }]));
  return draw('每件候选作品的得票', {
    width: 330,
    height: 190,
    marginLeft: 30,
    marginTop: 24,
    marginBottom: 22,
    x: { domain: Array.from({ length: widest }, (_, at) => at + 1), axis: null, padding: 0.15 },
    y: { domain: [0, most], ticks: 4, label: null, grid: true },
    marks: [
      Plot.barY(bars, {
        x: 'at',
        y: 'votes',
        fill: ({ state }: { state: PollState }) => COLOURS[state],
      }),
      Plot.text(again, {
        x: 'at',
        y: 'votes',
        text: ({ second }: { second: number }) => String(second),
        dy: 9,
        fontSize: 9,
        fontWeight: 600,
        fill: ({ state }: { state: PollState }) =>
          state === 'out' ? colour('ink') : colour('card'),
      }),
      Plot.ruleY([needed], { stroke: colour('gold-ink'), strokeDasharray: '3,3' }),
      Plot.text([needed], {
        y: (one: number) => one,
        text: () => `至少 ${String(needed)} 票`,
        frameAnchor: 'right',
        dy: -7,
        fill: colour('gold-ink'),
      }),
      ...(works.length > places
        ? [
            Plot.tickX([places], {
              x: (one: number) => one,
              dx: 6,
              stroke: colour('ink'),
              strokeDasharray: '3,3',
            }),
          ]
        : []),
      Plot.ruleY([0], { stroke: colour('ink-faint') }),
    ],
  });
}
