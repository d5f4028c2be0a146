import type { FormField } from '../../../../../miniprogram/shared/campaign/view';
import type { RegistrationForm } from './form';

/** The form's fields as they lie on paper, by id: a line holds one or two. */
export type FormLines = readonly (readonly [string] | readonly [string, string])[];

/**
 * A form's answers as they are printed: 1980-05 reads 1980年5月, and a short label is as wide as a long one.
 * @param answers by field id; what is missing stays blank, to be filled in by hand.
 * @throws RangeError for a line with a field that the form does not have.
 */
export function registrationItems(
  form: readonly Pick<FormField, 'id' | 'label' | 'kind'>[],
  answers: Readonly<Record<string, string>>,
  lines: FormLines,
): RegistrationForm['rows'] {
  const item = (id: string) => {
    const field = form.find((one) => one.id === id);
    if (field === undefined) throw new RangeError(`No such field: ${id}`);
    return { label: spread(field.label), value: printed(field.kind, answers[id] ?? '') };
  };
  return lines.map(([first, second]) =>
    second === undefined ? [item(first)] : [item(first), item(second)],
  );
}

const spread = (label: string): string => {
  const [first, second, ...more] = Array.from(label);
  return second === undefined || more.length > 0 ? label : `${first ?? ''}\u3000\u3000${second}`;
};

/**
 * An answer as people write it.
 * @param value of the field, in the form that it is kept in.
 */
export function printed(kind: FormField['kind'], value: string): string {
  const [year, month, day] = value.split('-').map(Number);
  if (kind === 'month' && month !== undefined) return `${String(year)}年${String(month)}月`;
  if (kind === 'day' && day !== undefined)
    return `${String(year)}年${String(month)}月${String(day)}日`;
  return value;
}
