import type { FormField } from './view';
import type { FieldFault } from '../reply';
import { checkIdNumber, readIdNumber } from './id-number';

/** The options of a field that asks for a person's sex. */
const SEXES = ['男', '女'];

/** The fields of a form that an ID number also answers; null where the form does not ask, or asks several times. */
export interface IdentityFields {
  idNumber: FormField;
  born: FormField | null;
  sex: FormField | null;
}

/**
 * Finds by their kinds the fields that must agree: the one ID number, the one month (出生年月) and the one choice
 * between 男 and 女.
 * @returns null for a form that does not ask for one ID number.
 */
export function identityFields(form: readonly FormField[]): IdentityFields | null {
  const idNumber = only(form.filter(({ kind }) => kind === 'idNumber'));
  if (idNumber === null) return null;
  return {
    idNumber,
    born: only(form.filter(({ kind }) => kind === 'month')),
    sex: only(form.filter((field) => field.kind === 'choice' && asksSex(field))),
  };
}

const asksSex = ({ options }: FormField): boolean =>
  options.length === SEXES.length && SEXES.every((sex) => options.includes(sex));

const only = (fields: readonly FormField[]): FormField | null =>
  fields.length === 1 ? (fields[0] ?? null) : null;

/**
 * Compares the ID number with what the form asks beside it. Nothing is set right silently, since either may be wrong.
 * @param answers tidied, by field id; what is blank or wrong by itself is not compared.
 * @param now ms since the epoch, or null, as of `checkIdNumber`.
 * @returns a fault at each field that disagrees with the ID number, and one there that names them; what the number
 * says is repeated, never a digit of it.
 */
export function checkIdentity(
  form: readonly FormField[],
  answers: Readonly<Record<string, string>>,
  now: number | null,
): FieldFault[] {
  const fields = identityFields(form);
  const number = fields === null ? '' : (answers[fields.idNumber.id] ?? '');
  if (fields === null || number === '' || checkIdNumber(number, now) !== null) return [];
  const { idNumber, born, sex } = fields;
  const told = readIdNumber(number);
  const wrong = [
    { field: born, said: told.birthday.slice(0, 7) },
    { field: sex, said: told.sex },
  ].flatMap(({ field, said }) => {
    const typed = field === null ? '' : (answers[field.id] ?? '');
    return field === null || typed === '' || typed === said ? [] : [{ field, said, typed }];
  });
  if (wrong.length === 0) return [];
  const labels = wrong.map(({ field }) => field.label).join('、');
  const remedy = `请对照身份证核对${idNumber.label}和${labels}，改正写错的一项。`;
  return [
    ...wrong.map(({ field, said, typed }) => ({
      path: `answers.${field.id}`,
      reason: `${field.label}填的是 ${typed}，${idNumber.label}里的是 ${said}。`,
      remedy,
    })),
    { path: `answers.${idNumber.id}`, reason: `${idNumber.label}和${labels}对不上。`, remedy },
  ];
}
