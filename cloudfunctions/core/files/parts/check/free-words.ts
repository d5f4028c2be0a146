import type { FieldKind, FormField } from '../../../../../miniprogram/shared/campaign/view';

/** The field that a name is typed into. */
const NAME = 'name';
/** Fields of free words: numbers, addresses and the like say nothing that could be harmful. */
const WORDS: readonly FieldKind[] = ['line', 'text', 'unit'];

/**
 * The answers of a form that WeChat reads. Of what is personal only the name leaves for WeChat: it will be read in
 * results, or beside what is done in office.
 */
export const freeWords = (
  form: readonly Pick<FormField, 'id' | 'kind' | 'personal'>[],
  answers: Readonly<Record<string, string>>,
): string =>
  form
    .filter(({ id, kind, personal }) => WORDS.includes(kind) && (!personal || id === NAME))
    .map(({ id }) => answers[id] ?? '')
    .filter((answer) => answer !== '')
    .join('\n');
