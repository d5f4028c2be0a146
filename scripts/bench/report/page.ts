import { escape, section } from '../../rehearse/report/html';
import { style } from '../../rehearse/report/style';
import { BOUNDS, keeps, type Figures } from '../../../tests/support/bench/figures';
import { boundText, round } from '../table';
import { calls, latency, rates, watch } from './plots';

/** What was measured, on what, and when. */
export interface BenchReport {
  figures: Figures;
  ledgers: readonly number[];
  machine: string;
  /** ms */
  at: number;
}

const CARDS: Readonly<Record<string, string>> = {
  'vote.perSecond': 'votes a second',
  'vote.p50Ms': 'ms, half of votes',
  'vote.dbCalls': 'database calls a vote',
  'race.votes': 'votes in the race',
  'race.lost': 'lost in it',
  'race.doubled': 'doubled in it',
  'fault.done': 'times harm was done',
  'fault.lost': 'votes lost by it',
  'fault.doubled': 'votes doubled by it',
};

const cards = (figures: Figures): string =>
  `<div class="cards">${Object.entries(CARDS)
    .flatMap(([name, label]) => {
      const value = figures[name];
      return value === undefined
        ? []
        : [`<div><b>${shown(value)}</b><span>${escape(label)}</span></div>`];
    })
    .join('')}</div>`;

const shown = (value: number): string => round(value).toLocaleString('en-US');

function figureTable(figures: Figures): string {
  const rows = Object.entries(figures).map(([name, value]) => {
    const mark = keeps(name, value) ? '' : '<span class="no">broken</span>';
    return `<tr><td><code>${escape(name)}</code></td><td>${shown(value)}</td><td>${escape(boundText(name))}</td><td>${mark}</td></tr>`;
  });
  return `<table><tr><th>figure</th><th>value</th><th>bound</th><th></th></tr>${rows.join('')}</table>`;
}

const panels = (...plots: readonly string[]): string => {
  const drawn = plots.filter((plot) => plot !== '');
  return drawn.length === 0
    ? ''
    : `<div class="plots">${drawn.map((plot) => `<figure>${plot}</figure>`).join('')}</div>`;
};

/** The whole page: it needs no script, no font and no other file. */
export function benchPage({ figures, ledgers, machine, at }: BenchReport): string {
  const broken = Object.entries(figures).filter(([name, value]) => !keeps(name, value)).length;
  const bounded = Object.keys(figures).filter((name) => name in BOUNDS).length;
  const verdict =
    broken === 0 ? `all ${String(bounded)} bounds hold` : `${String(broken)} bounds are broken`;
  const day = new Date(at).toISOString().slice(0, 10);
  const body = [
    section(
      'As the ledger grows',
      'A vote costs the same whatever the ledger holds, and counting reads each new row once.',
      panels(latency(figures, ledgers), calls(figures, ledgers)),
    ),
    section('How fast', 'The red mark is the bound.', panels(rates(figures))),
    section(
      'The watch',
      'Synthetic traffic of people and of farms: what each detector takes for the other.',
      panels(watch(figures)),
    ),
    section('All figures', 'What each of them is stands in docs/bench.md.', figureTable(figures)),
  ];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Benchmark</title><style>${style()}.plots{display:grid;grid-template-columns:repeat(auto-fill,minmax(480px,1fr));gap:18px 28px}@media(max-width:760px){.plots{grid-template-columns:1fr}}</style></head>
<body><header${broken === 0 ? '' : ' class="failed"'}><div><h1>Benchmark</h1><p>${escape(machine)} · ${day}</p><span class="verdict">${verdict}</span></div></header><main>${cards(figures)}${body.join('')}</main></body></html>
`;
}
