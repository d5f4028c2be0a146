import { collection, command } from '../runtime/database';

/** What an author says of himself; personal data live nowhere else. `_id` is the entry's. */
export interface EntryForm {
  _id: string;
  campaign: string;
  /** By field id, tidied. */
  answers: Record<string, string>;
}

const forms = collection<EntryForm>('entry_forms');

/** Writes the form, also over that of an attempt which did not get as far as its entry. */
export const saveForm = (form: EntryForm): Promise<void> => forms.replace(form);

/** The forms of at most 100 entries, in no order. */
export const formsOf = async (entries: readonly string[]): Promise<EntryForm[]> =>
  entries.length === 0 ? [] : forms.list({ _id: command.in([...entries]) }, { limit: 100 });
