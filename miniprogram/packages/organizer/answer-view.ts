import type { AnswerLine } from '../../shared/contract/index';

/** One answer of a form, ready to be shown. */
export interface AnswerView {
  field: string;
  label: string;
  value: string;
  /** Shown in part only; in full to whoever says what for. */
  masked: boolean;
}

/**
 * A form's answers as the page shows them.
 * @param full those that were asked for in full; null before.
 */
export function answerViews(
  answers: readonly AnswerLine[],
  full: readonly AnswerLine[] | null,
): AnswerView[] {
  return answers.map(({ field, label, value, personal }) => {
    const read = full?.find((answer) => answer.field === field);
    const shown = read?.value ?? value;
    return {
      field,
      label,
      value: shown === '' ? '未填' : shown,
      masked: personal && shown !== '' && read === undefined,
    };
  });
}
