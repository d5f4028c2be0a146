import type { FormField } from '../../../miniprogram/shared/campaign/view';
import { idCheckDigit } from '../../../miniprogram/shared/campaign/id-number';

/** A day that everybody was born on. */
const BORN = '1980-05-20';
/** Region and sequence number: an odd one is a man's, as is the first option of a field that asks. */
const REGION = '210102';

/**
 * An ID number of somebody who was born on that day and whose sex is the first that forms offer.
 * @param sequence two digits that tell people apart.
 */
export function anIdNumber(sequence = '12', region = REGION): string {
  const body = `${region}${BORN.replace(/-/g, '')}${sequence}3`;
  return body + idCheckDigit(body);
}

function fits(text: string, { minLength, maxLength }: FormField): string {
  const padded = text.length < minLength ? text.padEnd(minLength, '的确如此，') : text;
  return padded.slice(0, maxLength);
}

function answerOf(field: FormField, known: string | undefined): string {
  switch (field.kind) {
    case 'phone':
      return known ?? '13900000000';
    case 'choice':
      return field.options[0] ?? '';
    case 'region':
      return field.options[0] ?? '辽宁省沈阳市';
    case 'landline':
      return '024-22565730';
    case 'email':
      return known ?? 'contact@example.com';
    case 'idNumber':
      return known ?? anIdNumber();
    case 'postcode':
      return '110000';
    case 'day':
      return BORN;
    case 'month':
      return known ?? BORN.slice(0, 7);
    case 'number':
      return '12';
    case 'link':
      return 'https://example.com/works/1';
    case 'line':
    case 'text':
    case 'unit':
      return fits(known ?? field.label, field);
    default:
      return field.kind satisfies never;
  }
}

/** Fills in a whole form; answers that matter are given by the field's id. */
export const fillForm = (
  form: readonly FormField[],
  known: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(form.map((field) => [field.id, answerOf(field, known[field.id])]));
