import type { ScoreView } from '../../../../shared/contract/index';
import type { CriterionView } from '../../../../shared/campaign/judging';
import type { FieldFault } from '../../../../shared/reply';
import { checkComment, checkMarks } from '../../../../shared/steps/score';
import type { ScoreDraft } from '../../../../services/score-drafts';

/** The score as it stands on the server, to be written over. */
export function sheetOf(score: ScoreView | null): ScoreDraft {
  const marks = Object.entries(score?.marks ?? {});
  return {
    revision: score?.revision ?? 0,
    points: Object.fromEntries(marks.map(([criterion, mark]) => [criterion, String(mark)])),
    comment: score?.comment ?? '',
  };
}

/**
 * What to begin with, of what the phone kept and what the server has.
 * @returns `overtaken` when the score was changed elsewhere after this phone last had it.
 */
export function openSheet(
  kept: ScoreDraft | null,
  score: ScoreView | null,
): { sheet: ScoreDraft; restored: boolean; overtaken: boolean } {
  const known = sheetOf(score);
  if (kept === null || sameSheet(kept, known)) {
    return { sheet: known, restored: false, overtaken: false };
  }
  const overtaken = kept.revision !== known.revision;
  return { sheet: kept, restored: !overtaken, overtaken };
}

/** Whether two sheets say the same, whatever they were written over. */
export function sameSheet(one: ScoreDraft, other: ScoreDraft): boolean {
  const typed = ({ points }: ScoreDraft) =>
    Object.entries(points)
      .filter(([, text]) => text.trim() !== '')
      .map(([criterion, text]) => `${criterion}=${text.trim()}`)
      .sort()
      .join(';');
  return typed(one) === typed(other) && one.comment.trim() === other.comment.trim();
}

/** A number as typed, with a Chinese full stop or comma taken for the point; null when it is none. */
export function pointsOf(text: string): number | null {
  const typed = text.trim().replace(/[。，,]/, '.');
  return /^\d+(\.\d+)?$/.test(typed) ? Number(typed) : null;
}

/** @returns the text after one step up or down; an empty field begins at the nearer end. */
export function stepped(text: string, by: 1 | -1, weight: number): string {
  const now = pointsOf(text);
  if (now === null) return by === 1 ? '1' : String(weight);
  return String(Math.min(weight, Math.max(0, Math.round((now + by) * 10) / 10)));
}

/** What was typed as marks; what is not a number comes back in `unread`. */
export function marksOf(
  criteria: CriterionView[],
  { points }: ScoreDraft,
): { marks: Record<string, number>; unread: string[] } {
  const marks: Record<string, number> = {};
  const unread: string[] = [];
  for (const { id } of criteria) {
    const text = points[id] ?? '';
    if (text.trim() === '') continue;
    const value = pointsOf(text);
    if (value === null) unread.push(id);
    else marks[id] = value;
  }
  return { marks, unread };
}

/** @param complete whether it is to be submitted: then nothing may be missing. @returns faults at `marks.<criterion>`. */
export function checkSheet(
  criteria: CriterionView[],
  sheet: ScoreDraft,
  complete: boolean,
): FieldFault[] {
  const { marks, unread } = marksOf(criteria, sheet);
  const unreadable = unread.map((id) => ({
    path: `marks.${id}`,
    reason: '这里不是数字。',
    remedy: '请填数字，可以带一位小数。',
  }));
  const known = new Set(unreadable.map(({ path }) => path));
  const wrong = checkMarks({ criteria }, marks, complete).filter(({ path }) => !known.has(path));
  return [...unreadable, ...wrong, ...checkComment(sheet.comment)];
}
