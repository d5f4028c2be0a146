import { formatMoment } from '../../../miniprogram/shared/calendar';
import type { Source } from '../../../miniprogram/shared/decision';
import type { ReportData } from './data';
import type { UnitSeats } from './data-seats';
import { escape, number } from './html';
import { gate } from './gate';
import { points, awardColour } from './points';
import { ranks, STATE_COLOURS, STATE_LABELS } from './ranks';
import type { SelectionData, SelectionRow } from './data-votes';

export const sourceText = (source: Source): string =>
  'clause' in source ? `“${source.clause}”` : `主办方决定：${source.reading}`;

/** Seats as squares: filled ones carry the title of the work that sits there. */
export function seats(units: readonly UnitSeats[]): string {
  const cell = (kind: string | null, title: string | null): string =>
    title === null
      ? '<i class="seat"></i>'
      : `<i class="seat ${kind === 'video' ? 'video' : 'on'}" title="${escape(title)}"></i>`;
  const rows = units.map(({ unit, quotas }) => {
    const used = quotas.map(({ taken, max, kind }) => {
      const free = max === null ? 0 : Math.max(0, max - taken.length);
      const cells = [
        ...taken.map((title) => cell(kind, title)),
        ...Array<string>(free).fill(cell(kind, null)),
      ];
      const count = `${String(taken.length)}${max === null ? '' : `/${String(max)}`}`;
      return `<span class="row">${cells.join('')}<b>${count}</b></span>`;
    });
    return `<div class="unit"><span class="name">${escape(unit)}</span>${used.join('')}</div>`;
  });
  const [first] = units;
  const keys = (first?.quotas ?? []).map(
    ({ name, kind }) =>
      `<span class="key"><i class="seat ${kind === 'video' ? 'video' : 'on'}"></i>${escape(name)}</span>`,
  );
  if (units.length === 0) return '';
  return `<p class="keys">${keys.join('')}<span class="key"><i class="seat"></i>空着的名额</span></p><div class="units">${rows.join('')}</div>`;
}

export const gates = ({ gates: all }: ReportData): string =>
  all
    .map((one) => {
      const edge = (votes: number) => one.works.filter((work) => work.votes === votes).length;
      const text = `${one.round}票数，${one.label}：${number(one.works.length)} 件作品中 ${number(one.passed)} 件超过。正好 ${number(one.moreThan)} 票的 ${String(edge(one.moreThan))} 件没有过，${number(one.moreThan + 1)} 票的 ${String(edge(one.moreThan + 1))} 件过了。`;
      return `<h3>${escape(text)}</h3>${gate(one)}`;
    })
    .join('');

const KEYS = Object.entries(STATE_LABELS) as [SelectionRow['state'], string][];

export function selections({ selections: all }: ReportData): string {
  return all.map(selection).join('');
}

function selection(one: SelectionData): string {
  const rows = one.groups.flatMap((group) => group.rows);
  if (rows.length === 0) return '';
  const most = Math.max(1, ...rows.map(({ votes }) => votes));
  const present = new Set(rows.map(({ state }) => state));
  const keys = KEYS.filter(([state]) => present.has(state)).map(
    ([state, label]) =>
      `<span class="key"><i style="background:${STATE_COLOURS[state]}"></i>${label}</span>`,
  );
  const groups = one.groups.map(({ name, rows: own }) => {
    const inside = own.filter(({ state }) => ['in', 'tied', 'adjusted'].includes(state)).length;
    const tied = own.filter(({ state }) => state === 'tied').length;
    const tie = tied > 0 ? `，末位 ${String(tied)} 件并列` : '';
    const caption = `${escape(name)}&ensp;${String(inside)} / ${String(own.length)} 件${tie}`;
    return own.length === 0
      ? ''
      : `<figure><figcaption>${caption}</figcaption>${ranks(own, one, most)}</figure>`;
  });
  const places = one.places === null ? '' : `，虚线是第 ${String(one.places)} 名`;
  return `<h3>${escape(one.name)}（按票数从多到少${places}）</h3><p class="keys">${keys.join('')}</p><div class="panels">${groups.join('')}</div>`;
}

export function scores({ scores: works, awards }: ReportData): string {
  if (works.length === 0) return '';
  const names = [...new Set(awards.map(({ name }) => name))];
  const won = names.filter((name) => works.some(({ award }) => award === name));
  const keys = won.map(
    (name) =>
      `<span class="key"><i style="background:${awardColour(names, name)}"></i>${escape(name)}</span>`,
  );
  const none = `<span class="key"><i style="background:${awardColour(names, null)}"></i>未获奖</span>`;
  return `<p class="keys">${keys.join('')}${none}</p>${points(works, names)}`;
}

export const awards = ({ awards: groups }: ReportData): string =>
  groups
    .map(({ name, where, winners }) => {
      const cards = winners.map(({ title, unit, votes, score, by }) => {
        const figures = [
          votes === null ? '' : `${number(votes)} 票`,
          score === null ? '' : `${score.toFixed(1)} 分`,
          by === 'person' ? '由人决定' : '',
        ].filter(Boolean);
        const below = unit === title ? '' : `<span>${escape(unit)}</span>`;
        return `<li><b>${escape(title)}</b>${below}<small>${figures.join(' · ')}</small></li>`;
      });
      const place = where === null ? '' : `<em>${escape(where)}</em>`;
      return `<div class="award"><h3>${escape(name)}${place}</h3><ul>${cards.join('')}</ul></div>`;
    })
    .join('');

const sentence = (text: string): string => (/[。！？]$/u.test(text) ? text : `${text}。`);

export function refusals({ refusals: all }: ReportData): string {
  const most = Math.max(1, ...all.map(({ count }) => count));
  const rows = all.map(({ rule, source, count, example }) => {
    const width = Math.max(2, (100 * count) / most).toFixed(1);
    const said = `${sentence(example.reason)}${sentence(example.remedy)}`;
    return `<tr><td><code>${escape(rule)}</code></td><td class="bar"><i style="width:${width}%"></i><b>${number(count)}</b></td><td>${source === null ? '<span class="faint">程序的规定</span>' : escape(sourceText(source))}</td><td>${escape(said)}</td></tr>`;
  });
  return `<table><thead><tr><th>规则</th><th>次数</th><th>出处</th><th>用户看到的话（一例）</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

export const trials = ({ trials: all }: ReportData): string =>
  `<table class="trials"><thead><tr><th></th><th>活动时间</th><th>试了什么</th><th>答复</th></tr></thead><tbody>${[
    ...all,
  ]
    .sort((one, other) => one.at - other.at)
    .map(({ at, title, expected, got }) => {
      const right = expected === got;
      const text = got === 'done' ? '办成' : got;
      const wrong = right ? '' : `（应为 ${escape(expected)}）`;
      return `<tr><td class="${right ? 'yes' : 'no'}">${right ? '✓' : '✗'}</td><td class="when">${formatMoment(at)}</td><td>${escape(title)}</td><td><code>${escape(text)}</code>${wrong}</td></tr>`;
    })
    .join('')}</tbody></table>`;

/** At most so many violations of one promise are spelled out. */
const SPELLED_OUT = 20;

export const invariants = ({ invariants: all }: ReportData): string =>
  `<ul class="promises">${all
    .map(({ title, numbers, examined, violations }) => {
      const right = violations.length === 0;
      const found = violations.slice(0, SPELLED_OUT).map((text) => `<li>${escape(text)}</li>`);
      const more =
        violations.length > SPELLED_OUT ? `<li>……共 ${String(violations.length)} 处</li>` : '';
      return `<li class="${right ? 'yes' : 'no'}"><b>${right ? '✓' : '✗'} ${escape(title)}</b><span>${escape(numbers)}（检查 ${number(examined)} 项）</span>${right ? '' : `<ul>${found.join('')}${more}</ul>`}</li>`;
    })
    .join('')}</ul>`;
