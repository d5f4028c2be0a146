import type { FieldKind } from '../campaign/view';

/** Enough stars to say that something is there, and not how long it is. */
const HIDDEN = '***';
/** Field of every form in which people say what they are called. */
const NAME = 'name';

/**
 * 王*明: the first and the last character of a name, and how many lie between.
 * @param name as somebody wrote it.
 */
export function maskName(name: string): string {
  const characters = Array.from(name);
  const [first = ''] = characters;
  const last = characters[characters.length - 1] ?? '';
  if (characters.length < 2) return characters.length === 0 ? '' : '*';
  if (characters.length === 2) return `${first}*`;
  return `${first}${'*'.repeat(characters.length - 2)}${last}`;
}

/**
 * A personal answer as it is shown to whoever has not asked for it in full: enough to tell two people apart.
 * @param field of the form, personal.
 * @param value the answer; an empty one stays empty.
 */
export function maskAnswer({ id, kind }: { id: string; kind: FieldKind }, value: string): string {
  if (value === '') return '';
  if (id === NAME) return maskName(value);
  switch (kind) {
    case 'phone':
    case 'landline':
      return maskNumber(value);
    case 'email':
      return maskEmail(value);
    case 'idNumber':
      return ends(value, 1, 1);
    case 'line':
    case 'text':
    case 'choice':
    case 'postcode':
    case 'region':
    case 'day':
    case 'month':
    case 'number':
    case 'link':
    case 'unit':
      return ends(value, 1, 0);
    default:
      return kind satisfies never;
  }
}

/** 138****8000 */
const maskNumber = (value: string): string =>
  value.length < 9 ? ends(value, 1, 0) : `${value.slice(0, 3)}****${value.slice(-4)}`;

/** w***@example.com */
function maskEmail(value: string): string {
  const at = value.lastIndexOf('@');
  return at < 1 ? ends(value, 1, 0) : `${ends(value.slice(0, at), 1, 0)}${value.slice(at)}`;
}

/** The first and last characters of a text that is long enough to keep the rest to itself. */
function ends(value: string, first: number, last: number): string {
  const characters = Array.from(value);
  if (characters.length <= first + last) return HIDDEN;
  const tail = last === 0 ? '' : characters.slice(-last).join('');
  return `${characters.slice(0, first).join('')}${HIDDEN}${tail}`;
}
