import type { CampaignView } from '../campaign/view';
import type { Decision } from '../decision';
import { ALLOWED, refuse } from '../decision';
import type { CriterionView, JudgingView } from '../campaign/judging';
import type { SelectionView } from '../campaign/office';
import type { FieldFault } from '../reply';
import { countCharacters } from '../campaign/text';
import { withinWindow } from '../campaign/window';

/** A comment is for the panel's own memory. In characters, inclusive. */
export const COMMENT_MAX = 500;

/** Points are given in tenths: sums of them are exact as whole numbers. */
const TENTHS = 10;
const isTenths = (points: number): boolean =>
  Math.abs(points * TENTHS - Math.round(points * TENTHS)) < 1e-6;

/**
 * Rule `score.window`: judges score while the judging's own round is open.
 * @param now ms; the first and the last ms of the round are inside.
 * @returns allowed, or the window that was missed.
 */
export function mayScore(campaign: CampaignView, { round }: JudgingView, now: number): Decision {
  const rounds = campaign.rounds.filter(({ id }) => id === round);
  const afterwards = '评审已经结束，提交的评分都已生效，感谢您的工作。';
  return withinWindow({ ...campaign, rounds }, 'score', now, 'score.window', afterwards);
}

/**
 * Rule `score.shortlist`: judging begins with the list of works that somebody confirmed (网民评选票数达标者).
 * @param selection whose outcome is judged.
 * @param confirmedAt ms of its confirmation; null before.
 */
export function hasShortlist(selection: SelectionView, confirmedAt: number | null): Decision {
  if (confirmedAt !== null) return ALLOWED;
  return refuse({
    rule: 'score.shortlist',
    source: selection.source,
    facts: { selection: selection.name },
    reason: `“${selection.name}”的名单还没有确认。`,
    remedy: '请等主办方确认名单后再来评审。',
  });
}

/**
 * Rule `score.conflict`: a judge stays away from works of the own unit, and from the own works.
 * @param conflict whether this is one.
 */
export function mayScoreWork({ hidesSource }: JudgingView, conflict: boolean): Decision {
  if (!conflict) return ALLOWED;
  return refuse({
    rule: 'score.conflict',
    source: hidesSource,
    facts: {},
    reason: '这件作品与您或您所在的单位有关，须回避。',
    remedy: '请评审列表中的其他作品。',
  });
}

function checkMark({ name, weight }: CriterionView, points: number | undefined) {
  if (points === undefined)
    return { reason: `“${name}”还没有打分。`, remedy: `请打 0 至 ${String(weight)} 分。` };
  if (!(points >= 0 && points <= weight))
    return {
      reason: `“${name}”的分数超出了范围。`,
      remedy: `最低 0 分，最高 ${String(weight)} 分。`,
    };
  if (!isTenths(points))
    return { reason: `“${name}”的小数太多。`, remedy: '最多保留一位小数，如 25.5。' };
  return null;
}

/**
 * Checks a judge's points, each from 0 to its criterion's weight with at most one decimal.
 * @param marks points by criterion.
 * @param complete whether every criterion needs its points (a draft may leave some out).
 * @returns one fault per wrong mark at path `marks.<criterion>`, in the judging's order.
 */
export function checkMarks(
  { criteria }: Pick<JudgingView, 'criteria'>,
  marks: Readonly<Record<string, number>>,
  complete: boolean,
): FieldFault[] {
  const unknown = Object.keys(marks).filter((id) => !criteria.some((one) => one.id === id));
  return [
    ...criteria.flatMap((criterion) => {
      const points = Object.prototype.hasOwnProperty.call(marks, criterion.id)
        ? marks[criterion.id]
        : undefined;
      if (points === undefined && !complete) return [];
      const fault = checkMark(criterion, points);
      return fault === null ? [] : [{ path: `marks.${criterion.id}`, ...fault }];
    }),
    ...unknown.map((id) => ({
      path: `marks.${id}`,
      reason: '没有这个评分项目。',
      remedy: '请更新小程序后再试。',
    })),
  ];
}

/**
 * Checks a judge's comment.
 * @param text as typed; it may be empty.
 * @returns the faults at path `comment`.
 */
export function checkComment(text: string): FieldFault[] {
  const over = countCharacters(text.trim()) - COMMENT_MAX;
  if (over <= 0) return [];
  const remedy = `最多 ${String(COMMENT_MAX)} 字，请删去 ${String(over)} 字。`;
  return [{ path: 'comment', reason: '评语太长。', remedy }];
}

/**
 * The sum of points.
 * @param marks points by criterion, tenths at most.
 * @returns points, exact to the tenth.
 */
export function totalOf(marks: Readonly<Record<string, number>>): number {
  const tenths = Object.values(marks).reduce((sum, points) => sum + Math.round(points * TENTHS), 0);
  return tenths / TENTHS;
}
