import type { Figures } from '../../../tests/support/bench/figures';

/** Requests a second of the plans that are reckoned with. */
const PLANS = [30, 500, 1000];
/** What one visit of a citizen asks for, as the load generator acts. */
const VISIT = [
  { what: 'opens home', figure: 'calls.home.open', times: 1 },
  { what: 'first page of the gallery', figure: 'calls.gallery.page.atOnce', times: 1 },
  { what: 'further pages', figure: 'calls.gallery.page', times: 2 },
  { what: 'opens a work', figure: 'calls.exhibit.show', times: 2 },
  { what: 'votes', figure: 'calls.vote.cast', times: 3 },
] as const;
const VOTES = 3;
/** Counting moves each work that got votes once a run: at most one request a vote. */
const COUNTED = 1;
const TIMER_SECONDS = 5;
const PUBLISHER_SECONDS = 60;
/** Share of a day's traffic in its busiest hour. */
const BUSIEST_HOUR = 0.15;
/** Share of a plan that is planned with: the rest is for peaks within the hour. */
const PLANNED = 0.7;

const rate = (value: number): string => (value < 10 ? value.toFixed(1) : whole(value));
const whole = (value: number): string => Math.floor(value).toLocaleString('en-US');

/** A Markdown table. */
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/**
 * What plans carry, reckoned from the measured calls.
 * @throws Error when one of them was not measured.
 */
export function capacity(figures: Figures): string {
  const of = (name: string): number => {
    const value = figures[name];
    if (value === undefined) throw new Error(`${name} was not measured`);
    return value;
  };
  const visit = VISIT.map(({ what, figure, times }) => ({ what, times, calls: of(figure) }));
  const counting = VOTES * COUNTED;
  const perVisit = visit.reduce((sum, { times, calls }) => sum + times * calls, counting);
  const standing =
    of('calls.timer.idle') / TIMER_SECONDS + of('calls.publisher.idle') / PUBLISHER_SECONDS;
  const perVote = of('calls.vote.cast') + COUNTED;
  const plans = PLANS.map((plan) => {
    const visits = (plan - standing) / perVisit;
    const onlyVotes = (plan - standing) / perVote;
    const hour = visits * VOTES * PLANNED * 3600;
    return [
      String(plan),
      rate(visits),
      rate(visits * VOTES),
      rate(onlyVotes),
      whole(hour),
      whole(hour / BUSIEST_HOUR),
    ];
  });
  return [
    table(
      ['A visit', 'times', 'requests each', 'requests'],
      [
        ...visit.map(({ what, times, calls }) => [
          what,
          String(times),
          String(calls),
          String(times * calls),
        ]),
        ['its votes are counted (at most)', String(VOTES), String(COUNTED), String(counting)],
        ['together', '', '', String(perVisit)],
      ],
    ),
    `The timers stand for ${standing.toFixed(2)} requests a second: ${String(of('calls.timer.idle'))} every ${String(TIMER_SECONDS)} s and ${String(of('calls.publisher.idle'))} every ${String(PUBLISHER_SECONDS)} s.`,
    table(
      [
        'Plan, requests/s',
        'visits/s',
        'votes/s with them',
        'votes/s and nothing else',
        'votes in the busiest hour',
        'votes a day',
      ],
      plans,
    ),
    `visits/s = (plan − ${standing.toFixed(2)}) ÷ ${String(perVisit)} · votes/s = visits/s × ${String(VOTES)} · votes and nothing else = (plan − ${standing.toFixed(2)}) ÷ ${String(perVote)} · busiest hour = votes/s × 3600 × ${String(PLANNED)} · day = busiest hour ÷ ${String(BUSIEST_HOUR)}`,
  ].join('\n\n');
}
