import * as path from 'node:path';
import type { CampaignFault } from '../../cloudfunctions/core/campaign-check';
import type { Campaign } from '../../cloudfunctions/core/abilities';
import { stepsThat } from '../../cloudfunctions/core/steps/campaign/steps';
import { ALLOWANCE_LABELS } from '../../miniprogram/shared/vocabulary';
import { locate } from './locate';

const pathText = (keys: CampaignFault['path']): string =>
  keys
    .map((key) => (typeof key === 'number' ? `[${String(key)}]` : `.${key}`))
    .join('')
    .replace(/^\./, '') || '（整个文件）';

/** Something found in a campaign file. */
export interface Finding {
  /** Path in the file, as in `rounds[1].closes`. */
  path: string;
  /** `file:line:column`. */
  place: string;
  problem: string;
  remedy: string;
  /** The campaign runs without it. */
  beside?: boolean;
}

/**
 * Something found, with its place.
 * @param file the campaign file.
 */
export function findingOf(file: string, { path: keys, problem, remedy }: CampaignFault): Finding {
  const { file: where, line, column } = locate(file, keys);
  const near = path.relative(process.cwd(), where);
  const shown = near.startsWith('..') ? where : near;
  return {
    path: pathText(keys),
    place: `${shown}:${String(line)}:${String(column)}`,
    problem,
    remedy,
  };
}

/** One fault for people: path in the file, file:line:column, what is wrong, what to decide. */
export const findingText = ({ path: keys, place, problem, remedy }: Finding): string =>
  `${keys}\n  ${place}\n  ${problem}\n  ${remedy}`;

/** What no code serves, a line each: that it cannot run without first. */
export function missingText(unserved: readonly Finding[]): string {
  if (unserved.length === 0) return '  全部由程序办理\n';
  const lines = (beside: boolean) =>
    unserved
      .filter((one) => (one.beside ?? false) === beside)
      .map(({ place, problem, remedy }) => `    ${place} ${problem}，${remedy}`);
  const main = lines(false);
  const beside = lines(true);
  return [
    ...(main.length > 0
      ? [`  不能运行：${String(main.length)} 处还没有程序办理（unserved）`, ...main]
      : []),
    ...(beside.length > 0
      ? [`  以下内容系统暂不办理，不影响运行：${String(beside.length)} 处（unserved）`, ...beside]
      : []),
    '',
  ].join('\n');
}

/** The limits of voting that the campaign has set. */
function limitLines({ pace, perAddress, risk }: NonNullable<Campaign['voting']>): string[][] {
  return [
    ...(pace ? [['投票速度', `${String(pace.seconds)} 秒内 ${String(pace.votes)} 票`]] : []),
    ...(perAddress
      ? [['同一网络地址', `${String(perAddress.minutes)} 分钟内 ${String(perAddress.votes)} 票`]]
      : []),
    ...(risk ? [['微信风险等级', `${String(risk.refuseFrom)} 级起不能投票`]] : []),
  ];
}

const EACH = { kind: '每种', category: '每类' } as const;

/** The calendar and the numbers of a campaign that is in order. */
export function summaryOf(campaign: Campaign): string {
  const { id, title, year, rounds, voting, gates, quotas, awards, tasks } = campaign;
  const lines: string[][] = rounds.map(({ name, opens, closes, allows }) => [
    `${opens} … ${closes}`,
    name,
    allows.map((one) => ALLOWANCE_LABELS[one]).join('、'),
  ]);
  if (voting) {
    const perDay = voting.perDay === null ? '不限' : String(voting.perDay);
    lines.push(['投票', `每人每天 ${perDay} 票`, `同一作品 ${String(voting.perEntryPerDay)} 票`]);
  }
  if (voting) lines.push(...limitLines(voting));
  for (const { label, moreThan } of gates)
    lines.push(['门槛', label, `超过 ${String(moreThan)} 票`]);
  for (const { name, min, max, each } of quotas) {
    const least = min === null ? '' : `至少 ${String(min)}`;
    const apart = each === undefined ? '' : EACH[each];
    lines.push([
      '名额',
      name,
      max === null ? least : `${least} ${apart}至多 ${String(max)}`.trim(),
    ]);
  }
  for (const { name, take } of stepsThat(campaign, 'rank')) {
    const number = 'count' in take ? String(take.count) : `${String(take.ratio * 100)}%`;
    lines.push(['入围', name, number]);
  }
  for (const { name, count } of awards) {
    const number = 'exactly' in count ? String(count.exactly) : `至多 ${String(count.atMost)}`;
    lines.push(['奖项', name, number]);
  }
  for (const { name, due } of tasks)
    lines.push(['任务', name, due === null ? '随时' : `${due} 前`]);
  const body = lines.map((cells) => `  ${cells.filter(Boolean).join(' | ')}`).join('\n');
  return `${id} · ${title} · ${String(year)}\n${body}`;
}
