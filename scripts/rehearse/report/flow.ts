import * as Plot from '@observablehq/plot';
import { startOfDay } from '../../../miniprogram/shared/calendar';
import { colour } from './colours';
import type { ReportData } from './data';
import { draw } from './draw';
import { number } from './html';
import { axisDay, shanghai } from './timeline';

const SHADES = ['union', 'gold', 'theme-3', 'theme-5'];

/** Votes of each day, coloured by round, over the works that came in. */
export function flow({ days, submitted, rounds }: ReportData): string {
  const names = [...new Set(days.map(({ round }) => round))];
  const votes = days.map((one) => ({ ...one, at: shanghai(startOfDay(one.day)) }));
  const works = submitted.map((one) => ({ ...one, at: shanghai(startOfDay(one.day)) }));
  const all = [...votes, ...works].map(({ at }) => +at);
  const from = new Date(Math.min(...all, ...rounds.map(({ opensAt }) => +shanghai(opensAt))));
  const to = new Date(Math.max(...all) + 86_400_000);
  const x = {
    type: 'utc' as const,
    domain: [from, to],
    tickFormat: axisDay,
    label: null,
    ticks: 9,
  };
  const colours = {
    domain: names,
    range: names.map((_, at) => colour(SHADES[at % SHADES.length] ?? 'union')),
  };
  const chart =
    votes.length === 0
      ? ''
      : draw('每天的票数', {
          width: 1040,
          height: 260,
          marginLeft: 60,
          x,
          y: { label: '票', grid: true, tickFormat: number },
          color: colours,
          marks: [
            Plot.rectY(votes, {
              x1: 'at',
              x2: (one: { at: Date }) => new Date(+one.at + 82_000_000),
              y: 'votes',
              fill: 'round',
            }),
            Plot.ruleY([0], { stroke: colour('ink-faint') }),
          ],
        });
  const below = draw('每天收到的作品', {
    width: 1040,
    height: 120,
    marginLeft: 60,
    x,
    y: { label: '件', ticks: 3, grid: true },
    marks: [
      Plot.rectY(works, {
        x1: 'at',
        x2: (one: { at: Date }) => new Date(+one.at + 82_000_000),
        y: 'entries',
        fill: colour('theme-5'),
      }),
      Plot.ruleY([0], { stroke: colour('ink-faint') }),
    ],
  });
  const key = names.map(
    (name, at) =>
      `<span class="key"><i style="background:${colours.range[at] ?? ''}"></i>${name}的票</span>`,
  );
  return `<p class="keys">${key.join('')}<span class="key"><i style="background:${colour('theme-5')}"></i>收到的作品</span></p>${chart}${below}`;
}
