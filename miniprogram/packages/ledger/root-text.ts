import { formatDay, startOfDay } from '../../shared/calendar';
import type { DayHead, LogHead } from '../../shared/contract/index';
import { isHash } from '../../shared/ledger/hex';

const GROUP = 4;
const GROUPS_A_ROW = 4;

/** A root as it is compared by eye: rows of four groups of four digits. */
export function rootRows(root: string): string[][] {
  const groups = root.match(new RegExp(`.{1,${String(GROUP)}}`, 'g')) ?? [];
  const rows: string[][] = [];
  for (let at = 0; at < groups.length; at += GROUPS_A_ROW)
    rows.push(groups.slice(at, at + GROUPS_A_ROW));
  return rows;
}

/** A row of a root as it is drawn. */
export interface RootRow {
  key: string;
  groups: { key: string; text: string; differs: boolean }[];
}

/** A root's rows with the groups marked that another root has otherwise. @param other empty for none. */
export function rootGroups(root: string, other: string): RootRow[] {
  const others = rootRows(other);
  return rootRows(root).map((groups, row) => ({
    key: String(row),
    groups: groups.map((text, column) => ({
      key: String(column),
      text,
      differs: other !== '' && others[row]?.[column] !== text,
    })),
  }));
}

const written = (root: string): string =>
  rootRows(root)
    .map((row) => row.join(' '))
    .join('\n');

/** What a head of the log holds, in words. */
export const holdsText = ({ size, votes }: LogHead): string =>
  `${String(votes)} 票，${String(size)} 个封条`;

export const dayText = (day: string): string => formatDay(startOfDay(day));

/** The head of a day, to be posted in the 公众号. @param title the campaign's. */
export function postOf(title: string, head: DayHead): string {
  return [
    `${title} · 投票账本`,
    `${dayText(head.day)}总根（到当天 24:00，${holdsText(head)}）`,
    written(head.root),
    '在小程序“票据公开”里可以核对这一天的总根，也可以下载账本自己重新数一遍。',
  ].join('\n');
}

/** The roots in a copied text, whether written in groups or in one piece. */
export function rootsIn(text: string): string[] {
  const runs = text.match(/[0-9a-f][0-9a-f\s]*/gi) ?? [];
  return runs.map((run) => run.replace(/\s/g, '').toLowerCase()).filter(isHash);
}
