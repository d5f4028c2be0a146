import type { FormField } from '../campaign/view';
import type { RegistrationState } from '../contract/index';
import type { EntryState } from '../vocabulary';

type Field = Pick<FormField, 'id' | 'kind' | 'personal'>;

/** The field in which people say who they are. */
export const NAME_FIELD = 'name';

/**
 * Fields of an author's form that the author may still correct: what is personal at any time, but not the name of
 * somebody who has won, which would hand the award to somebody else; the work's own words until it is accepted.
 * @param awarded whether the work is among the published winners.
 * @param counted whether works are counted by person: then the ID number, which says whose the work is, stays.
 * @returns field ids, in the form's order.
 */
export const correctableOfEntry = (
  form: readonly Field[],
  { state, awarded, counted }: { state: EntryState; awarded: boolean; counted: boolean },
): string[] =>
  form
    .filter(({ kind }) => !(counted && kind === 'idNumber'))
    .filter(({ id, personal }) =>
      personal ? !(awarded && id === NAME_FIELD) : state === 'submitted',
    )
    .map(({ id }) => id);

/**
 * Fields of a contact's form that the contact may still correct: all but the unit, which the list names, and,
 * once the organizer has decided, the name, which is who was decided on.
 * @returns field ids, in the form's order.
 */
export const correctableOfRegistration = (
  form: readonly Field[],
  state: RegistrationState,
): string[] =>
  form
    .slice(1)
    .map(({ id }) => id)
    .filter((id) => id !== NAME_FIELD || state === 'submitted');
