import { kindName } from '../../../../shared/campaign/kinds';
import { formatMoment } from '../../../../shared/calendar';
import type { CampaignView } from '../../../../shared/campaign/view';
import type { JudgedWork, JudgingDesk, PieceView } from '../../../../shared/contract/index';
import type { Refusal } from '../../../../shared/decision';
import type { CriterionView } from '../../../../shared/campaign/judging';
import type { FieldFault } from '../../../../shared/reply';
import { totalOf } from '../../../../shared/steps/score';
import type { ScoreDraft } from '../../../../services/score-drafts';
import { isRead } from '../../../../state/piece-blocks';
import { STANDING_LABELS, standingOf, type Standing } from '../../panel.state';
import { marksOf, pointsOf } from './sheet';

export interface WorkView {
  id: string;
  place: string;
  title: string;
  about: string;
  intro: string;
  pieces: readonly PieceView[];
  /** Its title stands above what is to be read. */
  read: boolean;
  standing: Standing;
  label: string;
  /** What the judge answered last and when; empty before the first answer. */
  answered: string;
  refusal: Refusal | null;
}

/** The unit and the votes are there only in a campaign that does not hide them. */
const aboutOf = (
  campaign: CampaignView,
  theme: string,
  { kind, unit, votes }: JudgedWork,
): string =>
  [
    theme,
    kindName(campaign, kind),
    ...(unit === undefined ? [] : [unit]),
    ...(votes === undefined ? [] : [`${String(votes)} 票`]),
  ].join(' · ');

export function workView(work: JudgedWork, desk: JudgingDesk, campaign: CampaignView): WorkView {
  const theme = campaign.themes.find(({ id }) => id === work.theme)?.name ?? '';
  const standing = standingOf(work);
  return {
    id: work.work,
    place: `第 ${String(work.position)} 件，共 ${String(desk.total)} 件`,
    title: work.title,
    about: aboutOf(campaign, theme, work),
    intro: work.intro,
    pieces: work.pieces,
    read: isRead(work.pieces),
    standing,
    label: STANDING_LABELS[standing],
    answered: answeredText(work),
    refusal: desk.refusal,
  };
}

function answeredText({ score }: JudgedWork): string {
  if (score === null) return '';
  const at = formatMoment(score.at);
  switch (score.state) {
    case 'final':
      return `${at} 提交，总分 ${String(score.total ?? 0)} 分。截止前可以修改。`;
    case 'draft':
      return `${at} 存为草稿，还没有提交。`;
    case 'abstained':
      return `${at} 回避，原因：${score.reason ?? ''}`;
  }
}

/** One criterion with what is filled in. */
export interface CriterionLine {
  id: string;
  name: string;
  weight: number;
  text: string;
  /** Where the slider stands. */
  value: number;
  fault: string;
}

export interface SheetView {
  lines: CriterionLine[];
  total: string;
  /** How many criteria are filled in. */
  filled: string;
  comment: string;
  commentFault: string;
}

/** @param faults of the last attempt, at paths `marks.<criterion>` and `comment`. */
export function sheetView(
  criteria: CriterionView[],
  sheet: ScoreDraft,
  faults: readonly FieldFault[],
): SheetView {
  const { marks } = marksOf(criteria, sheet);
  const faultAt = (path: string) => {
    const fault = faults.find((one) => one.path === path);
    return fault === undefined ? '' : `${fault.reason}${fault.remedy}`;
  };
  const given = criteria.filter(({ id }) => marks[id] !== undefined).length;
  return {
    lines: criteria.map(({ id, name, weight }) => {
      const text = sheet.points[id] ?? '';
      const value = Math.min(weight, pointsOf(text) ?? 0);
      return { id, name, weight, text, value, fault: faultAt(`marks.${id}`) };
    }),
    total: String(totalOf(marks)),
    filled: `已填 ${String(given)} 项，共 ${String(criteria.length)} 项`,
    comment: sheet.comment,
    commentFault: faultAt('comment'),
  };
}
