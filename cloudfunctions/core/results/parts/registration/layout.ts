import type { FormField } from '../../../../../miniprogram/shared/campaign/view';
import type { FormLines } from './items';

type Field = Pick<FormField, 'id' | 'kind' | 'maxLength'>;

/** What is longer than this takes a whole line, in characters. */
const HALF_A_LINE = 60;

const isWide = ({ id, kind, maxLength }: Field): boolean =>
  id === 'title' || kind === 'link' || maxLength > HALF_A_LINE;

/** How fields lie on paper, in their order: two in a line, what is long by itself. */
export function linesOf(fields: readonly Field[]): FormLines {
  const lines: ([string] | [string, string])[] = [];
  let waiting: string | null = null;
  for (const field of fields) {
    if (isWide(field)) {
      if (waiting !== null) lines.push([waiting]);
      lines.push([field.id]);
      waiting = null;
    } else if (waiting === null) waiting = field.id;
    else {
      lines.push([waiting, field.id]);
      waiting = null;
    }
  }
  return waiting === null ? lines : [...lines, [waiting]];
}
