import { command } from '../../ground/database';
import { sealedCollection } from '../../ground/sealed-collection';
import { personal } from './personal';

/** What an author says of himself; personal data live nowhere else. `_id` is the entry's. */
export interface EntryForm {
  _id: string;
  campaign: string;
  /** openid of the author, or of the contact who sent the work in. */
  owner: string;
  /** By field id, tidied; sealed in the database. */
  answers: Record<string, string>;
}

const forms = sealedCollection<EntryForm>('entry_forms', personal.entry_forms.fields);

/** More works than one person sends in. */
const MOST_OWN = 1000;

/** Writes the form, also over that of an attempt which did not get as far as its entry. */
export const saveForm = (form: EntryForm): Promise<void> => forms.replace(form);

/** The forms of at most 100 entries, in no order. */
export const formsOf = async (entries: readonly string[]): Promise<EntryForm[]> =>
  entries.length === 0 ? [] : forms.list({ _id: command.in([...entries]) }, { limit: 100 });

/** The forms that one person has filled in, at most 1000, in no order. */
export const formsOfOwner = (campaign: string, owner: string): Promise<EntryForm[]> =>
  forms.list({ campaign, owner }, { limit: MOST_OWN });

/** Writes corrected answers over those of a form that is still kept. @returns whether it was. */
export const correctForm = async (
  id: string,
  answers: Readonly<Record<string, string>>,
): Promise<boolean> => (await forms.change(id, {}, { answers: { ...answers } })) === 1;

/** Erases the forms of at most 100 entries. @returns how many there were. */
export const eraseForms = async (entries: readonly string[]): Promise<number> =>
  entries.length === 0 ? 0 : forms.remove({ _id: command.in([...entries]) });
