import type { FormField } from '../../../miniprogram/shared/campaign/view';

/** A day that everybody was born on. */
const BORN = '1980-05-20';
/** Birthday as above, with a right check digit. */
const ID_NUMBER = '210102198005201235';

const idNumber = (): string => {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const body = ID_NUMBER.slice(0, 17);
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + ('10X98765432'[sum % 11] ?? '');
};

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
      return 'contact@example.com';
    case 'idNumber':
      return idNumber();
    case 'postcode':
      return '110000';
    case 'day':
      return BORN;
    case 'month':
      return BORN.slice(0, 7);
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
