import type { AwardBoard, FigureLine, ScoreLine } from '../../../../shared/contract/index';
import { rankText, twoDecimals } from '../scores/scores.state';
import { idOf } from './awards.state';

/** Somebody who could be given a place. */
export interface CandidateRow {
  to: string;
  title: string;
  about: string;
  preview: string;
  /** The award it holds already, if any. */
  holds: string;
}

/**
 * Who could still be given an award, best first: works of its group by rank, or units with their figures.
 * @param theme the group; empty when the award is given once for all.
 */
export function candidatesFor(board: AwardBoard, awardId: string, theme: string): CandidateRow[] {
  const award = board.awards.find(({ id }) => id === awardId);
  if (award === undefined) return [];
  const place = award.places.find((one) => (one.theme ?? '') === theme);
  const inPlace = new Set((place?.lines ?? []).map(idOf));
  const holding = heldAwards(board);
  const rows =
    award.to === 'unit'
      ? board.figures.flatMap((line) => unitRow(line))
      : board.ranking.filter((line) => isOfGroup(line, theme)).map(workRow);
  return rows
    .filter(({ to }) => !inPlace.has(to))
    .map((row) => ({ ...row, holds: holding.get(row.to)?.join('、') ?? '' }));
}

/** What is said above them. @param found how many there are. */
export function hintOf(found: number, forUnits: boolean): string {
  if (forUnits)
    return found === 0
      ? '没有可以授予的单位。'
      : '数据只供参考，由主办方决定。票数不计入组织情况。';
  if (found > 0) return '按评审成绩从高到低。';
  return '没有可以授予的作品：奖项授予进入专家评审的作品，这一组的都已授予，或名单还没有确认。';
}

const isOfGroup = ({ theme, kind }: ScoreLine, group: string): boolean =>
  group === '' || group === theme || group === kind;

function heldAwards(board: AwardBoard): Map<string, string[]> {
  const held = new Map<string, string[]>();
  for (const { name, places } of board.awards)
    for (const line of places.flatMap(({ lines }) => lines))
      held.set(idOf(line), [...(held.get(idOf(line)) ?? []), name]);
  return held;
}

function workRow(line: ScoreLine): Omit<CandidateRow, 'holds'> {
  const { entry, title, unit, preview, rank, mean } = line;
  return {
    to: entry,
    title: `《${title}》`,
    about: `${rankText(rank)}，${twoDecimals(mean)} 分 · ${unit}`,
    preview: preview ?? '',
  };
}

function unitRow(line: FigureLine): Omit<CandidateRow, 'holds'>[] {
  if (line.id === null) return [];
  const { submitted, published, recommended, finalists, awards } = line;
  const figures = [
    ['投稿', submitted],
    ['刊发', published],
    ['推荐', recommended],
    ['入围', finalists],
    ['获奖', awards],
  ].map(([label, count]) => `${String(label)} ${String(count)}`);
  return [{ to: line.id, title: line.name, about: figures.join(' · '), preview: '' }];
}
