import type { CampaignView } from '../../../../shared/campaign/view';
import type { JudgeProgress, Output, ScoreLine } from '../../../../shared/contract/index';
import type { Refusal, Source } from '../../../../shared/decision';
import type { CriterionView } from '../../../../shared/campaign/judging';
import { coverOf, type CoverView } from '../../../../state/cover';

type Scores = Output<'scores.show'>;

/** Lines shown at first, and more at a time: a long list is slow to draw. */
export const AT_ONCE = 30;

export interface ScoresPage {
  name: string;
  rankBy: string;
  rankBySource: string;
  refusal: Refusal | null;
  /** All judges together. */
  progress: { percent: number; words: string };
  judges: { key: string; name: string; percent: number; words: string }[];
  lines: ScoreRow[];
  more: number;
}

export interface ScoreRow {
  id: string;
  rank: string;
  tied: boolean;
  title: string;
  about: string;
  cover: CoverView;
  mean: string;
  /** Spread and normalised score. */
  figures: string;
  /** How many judged it, and who did not and why. */
  panel: string;
  open: boolean;
  criteria: { id: string; name: string; words: string; percent: number }[];
}

/** @param opened entries whose criteria are shown. @param shown how many lines there is room for. */
export function scoresPage(
  { judging, lines, judges, refusal }: Scores,
  campaign: CampaignView,
  opened: ReadonlySet<string>,
  shown: number,
): ScoresPage {
  return {
    name: judging.name,
    rankBy: judging.rankBy === 'mean' ? '按平均分排名' : '按标准化分数排名',
    rankBySource: sourceText(judging.rankBySource),
    refusal,
    progress: together(judges),
    judges: judges.map((judge, index) => ({
      key: String(index),
      name: judge.name,
      percent: percentOf(judge),
      words: judgeWords(judge),
    })),
    lines: lines
      .slice(0, shown)
      .map((line) => scoreRow(line, judging.criteria, campaign, opened.has(line.entry))),
    more: Math.max(0, lines.length - shown),
  };
}

const answered = ({ scored, abstained }: JudgeProgress): number => scored + abstained;

function percentOf(judge: JudgeProgress): number {
  return judge.total === 0 ? 0 : Math.floor((answered(judge) / judge.total) * 100);
}

function judgeWords({ scored, drafts, abstained, excluded, total }: JudgeProgress): string {
  const parts = [`已评 ${String(scored)} / ${String(total)}`];
  if (drafts > 0) parts.push(`草稿 ${String(drafts)}`);
  if (abstained > 0) parts.push(`回避 ${String(abstained)}`);
  if (excluded > 0) parts.push(`本单位不评 ${String(excluded)}`);
  return parts.join('，');
}

function together(judges: readonly JudgeProgress[]): ScoresPage['progress'] {
  const done = judges.reduce((sum, judge) => sum + answered(judge), 0);
  const all = judges.reduce((sum, { total }) => sum + total, 0);
  const finished = judges.filter((judge) => judge.total > 0 && answered(judge) >= judge.total);
  return {
    percent: all === 0 ? 0 : Math.floor((done / all) * 100),
    words: `${String(judges.length)} 位专家，${String(finished.length)} 位已评完`,
  };
}

/** A number with one decimal, as judges' points have; a dash before the first score. */
export const oneDecimal = (value: number | null): string =>
  value === null ? '–' : (Math.round(value * 10) / 10).toFixed(1);

/** Two decimals where works are ranked by it: one would show ties that are none. */
export const twoDecimals = (value: number | null): string =>
  value === null ? '–' : (Math.round(value * 100) / 100).toFixed(2);

export const rankText = (rank: number | null): string =>
  rank === null ? '未评' : `第 ${String(rank)} 名`;

export const sourceText = (source: Source): string =>
  'clause' in source ? `通知原文“${source.clause}”` : `主办方规定，${source.reading}`;

function scoreRow(
  line: ScoreLine,
  criteria: readonly CriterionView[],
  campaign: CampaignView,
  open: boolean,
): ScoreRow {
  const theme = campaign.themes.find(({ id }) => id === line.theme)?.name ?? '';
  const panel = [`${String(line.scored)} 人打分`];
  if (line.abstained > 0) panel.push(`${String(line.abstained)} 人回避`);
  if (line.excluded > 0) panel.push(`${String(line.excluded)} 人因本单位不评`);
  return {
    id: line.entry,
    rank: rankText(line.rank),
    tied: line.tied,
    title: line.title,
    about: `${String(line.number)}号 · ${theme} · ${line.unit}`,
    cover: coverOf(line),
    mean: twoDecimals(line.mean),
    figures: `标准差 ${oneDecimal(line.spread)} · 标准化 ${twoDecimals(line.normalised)}`,
    panel: panel.join('，'),
    open,
    criteria: open ? criteriaOf(line, criteria) : [],
  };
}

function criteriaOf({ byCriterion }: ScoreLine, criteria: readonly CriterionView[]) {
  return criteria.map(({ id, name, weight }) => {
    const mean = byCriterion.find(({ criterion }) => criterion === id)?.mean ?? 0;
    return {
      id,
      name,
      words: `${oneDecimal(mean)} / ${String(weight)}`,
      percent: weight === 0 ? 0 : Math.round((mean / weight) * 100),
    };
  });
}
