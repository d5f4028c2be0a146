import type { FormField } from '../../../../../miniprogram/shared/campaign/view';
import type { FieldFault } from '../../../../../miniprogram/shared/reply';
import { checkForm, tidyAnswers } from '../../../../../miniprogram/shared/campaign/form';
import { invalid } from '../../../ground/fault';

/** What a person wants different in a form. */
export interface Correction {
  /** All answers as they would be. */
  answers: Record<string, string>;
  /** Fields that would be different, in the form's order. */
  changed: FormField[];
  /** What was corrected, in words: the labels, never what was written. */
  words: string;
}

/**
 * Checks corrected answers as the form checked the first ones; those that are left out stay as they are.
 * @param correctable ids of the fields that may be corrected now.
 * @param now ms since the epoch.
 * @throws ActionFault INVALID listing every wrong field at `answers.<id>`.
 */
export function checkCorrection(
  form: readonly FormField[],
  correctable: readonly string[],
  kept: Readonly<Record<string, string>>,
  typed: Readonly<Record<string, string>>,
  now: number,
): Correction {
  const answers = tidyAnswers({ form: [...form] }, { ...kept, ...typed });
  const changed = form.filter(({ id }) => answers[id] !== (kept[id] ?? ''));
  const faults: FieldFault[] = [
    ...Object.keys(typed)
      .filter((id) => !form.some((field) => field.id === id))
      .map((id) => ({ path: `answers.${id}`, ...UNKNOWN })),
    ...changed
      .filter(({ id }) => !correctable.includes(id))
      .map(({ id, label }) => ({ path: `answers.${id}`, ...fixed(label) })),
    ...checkForm({ form: [...form] }, answers, now).filter(({ path }) =>
      changed.some(({ id }) => path === `answers.${id}` && correctable.includes(id)),
    ),
  ];
  if (faults.length > 0) throw invalid(faults);
  return { answers, changed, words: `更正了${changed.map(({ label }) => label).join('、')}` };
}

const UNKNOWN = { reason: '表单里没有这一项。', remedy: '请刷新后再试。' };

const fixed = (label: string): Omit<FieldFault, 'path'> => ({
  reason: `${label}现在不能更正。`,
  remedy: '如确需更正，请联系主办方。',
});
