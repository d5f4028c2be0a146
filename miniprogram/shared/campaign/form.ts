import type { CampaignView, FormField } from './view';
import type { FieldFault } from '../reply';
import { checkFormat } from './format';
import { checkIdentity } from './identity';
import { countCharacters, tidyText } from './text';

/**
 * The answers as they are kept: blanks around them and unseen marks gone, fields the form does not have left out.
 * @param answers by field id, as typed.
 */
export function tidyAnswers(
  campaign: Pick<CampaignView, 'form'>,
  answers: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    campaign.form.map(({ id }) => [
      id,
      Object.prototype.hasOwnProperty.call(answers, id) ? tidyText(answers[id] ?? '') : '',
    ]),
  );
}

function checkField(
  field: FormField,
  value: string,
  now: number | null,
): Omit<FieldFault, 'path'> | null {
  const { label, minLength, maxLength } = field;
  if (value === '') {
    return field.required ? { reason: `${label}还没有填。`, remedy: `请填写${label}。` } : null;
  }
  if (field.kind === 'idNumber') return checkFormat(field, value, now);
  const characters = countCharacters(value);
  if (characters < minLength) {
    const remedy = `至少 ${String(minLength)} 个字，还差 ${String(minLength - characters)} 个。`;
    return { reason: `${label}太短。`, remedy };
  }
  if (characters > maxLength) {
    const remedy = `最多 ${String(maxLength)} 个字，请删去 ${String(characters - maxLength)} 个。`;
    return { reason: `${label}太长。`, remedy };
  }
  return checkFormat(field, value, now);
}

/**
 * Checks the author's form: 须填写作者真实资料并填写完整、准确.
 * @param answers by field id; lengths are counted in characters (code points) after trimming.
 * @param now ms since the epoch; null where nobody knows the time, as of `checkIdNumber`.
 * @returns one fault per wrong field at path `answers.<id>`, in the form's order; empty when it is fine.
 */
export function checkForm(
  { form }: Pick<CampaignView, 'form'>,
  answers: Readonly<Record<string, string>>,
  now: number | null = null,
): FieldFault[] {
  const tidy = tidyAnswers({ form }, answers);
  const together = checkIdentity(form, tidy, now);
  return form.flatMap((field) => {
    const path = `answers.${field.id}`;
    const fault = checkField(field, tidy[field.id] ?? '', now);
    return fault ? [{ path, ...fault }] : together.filter((one) => one.path === path);
  });
}
