import type { OpinionDraft } from '../../../../services/judge-drafts';
import type { AnswerView, ScreeningDesk } from '../../../../shared/contract/index';
import type { FieldFault } from '../../../../shared/reply';
import { checkOpinion } from '../../../../shared/steps/screening';

/** The answer as it stands on the server, to be written over. */
export const sheetOf = ({ revision, state, opinion }: AnswerView): OpinionDraft => ({
  revision,
  passes: state === 'open' ? null : state === 'passed',
  opinion,
});

/**
 * What to begin with, of what the phone kept and what the server has.
 * @returns `overtaken` when the answer was changed elsewhere after this phone last had it.
 */
export function openSheet(
  kept: OpinionDraft | null,
  answer: AnswerView,
): { sheet: OpinionDraft; restored: boolean; overtaken: boolean } {
  const known = sheetOf(answer);
  if (kept === null || sameSheet(kept, known))
    return { sheet: known, restored: false, overtaken: false };
  const overtaken = kept.revision !== known.revision;
  return { sheet: kept, restored: !overtaken, overtaken };
}

const sameSheet = (one: OpinionDraft, other: OpinionDraft): boolean =>
  one.passes === other.passes && one.opinion.trim() === other.opinion.trim();

/** @returns faults at paths `passes` and `opinion`; empty when it can be sent. */
export function checkSheet(
  { opinion: rule }: Pick<ScreeningDesk, 'opinion'>,
  { passes, opinion }: OpinionDraft,
): FieldFault[] {
  if (passes !== null) return checkOpinion({ opinion: rule }, passes, opinion);
  return [{ path: 'passes', reason: '还没有选择。', remedy: '请选择“通过”或“不通过”。' }];
}
