import { fieldsFor } from '../../../../../miniprogram/shared/campaign/fields';
import type { FormField } from '../../../../../miniprogram/shared/campaign/view';
import {
  REGISTRATION_STATE_LABELS,
  REGISTRATION_STATES,
  type OwnForm,
} from '../../../../../miniprogram/shared/contract';
import {
  correctableOfEntry,
  correctableOfRegistration,
} from '../../../../../miniprogram/shared/people/correct';
import { ENTRY_STATE_LABELS } from '../../../../../miniprogram/shared/vocabulary';
import { mayWithdrawEntry } from '../../../../../miniprogram/shared/works/withdraw';
import type { Context } from '../../../ground/table';
import type { Entry } from '../../../works/stores/entries';
import type { Registration } from '../../../people/stores/registrations';
import { publishedSince } from '../../../results/parts/award/published-since';
import { answersOf } from '../../../works/parts/entry/answers';
import { fullAnswers } from '../../../people/parts/disclosure/answer-lines';

/** The forms of a person's works that are still kept, in full. */
export async function entryForms(
  { campaign }: Pick<Context, 'campaign'>,
  works: readonly Entry[],
  wins: ReadonlyMap<string, string>,
): Promise<OwnForm[]> {
  const [answers, publishedAt] = await Promise.all([
    answersOf(works.map(({ _id }) => _id)),
    publishedSince(campaign.id),
  ]);
  return works.flatMap((work) => {
    const own = answers.get(work._id);
    if (own === undefined) return [];
    const awarded = wins.has(work._id);
    const form = fieldsFor(campaign, work.channel);
    const may = mayWithdrawEntry(campaign, work.state, publishedAt);
    return [
      {
        kind: 'entry',
        id: work._id,
        title: work.title,
        answers: fullAnswers(form, own),
        correctable: some(
          form,
          correctableOfEntry(form, {
            ...{ state: work.state, awarded },
            counted: campaign.perPerson.length > 0,
          }),
        ),
        withdrawal: may.allowed ? null : may,
        consent: work.consent,
        revision: work.revision,
        history: work.history.map(({ at, state, reason }) => ({
          at,
          label: ENTRY_STATE_LABELS[state],
          reason,
        })),
      },
    ];
  });
}

/** A person's registrations as a contact that are still kept, in full. */
export const registrationForms = (
  { office }: Pick<Context, 'office'>,
  registrations: readonly Registration[],
): OwnForm[] =>
  registrations.filter(isKept).map((one) => {
    const form = office.contacts.find(({ id }) => id === one.form);
    return {
      kind: 'registration',
      id: one._id,
      title: form?.name ?? '联系人登记',
      answers: fullAnswers(form?.form ?? [], one.answers),
      correctable: some(form?.form ?? [], correctableOfRegistration(form?.form ?? [], one.state)),
      withdrawal: null,
      consent: one.consent ?? null,
      revision: one.revision,
      history: one.history.map(({ at, state, reason }) => ({
        at,
        label: labelOf(state),
        reason,
      })),
    };
  });

const some = (form: readonly FormField[], ids: readonly string[]): FormField[] =>
  form.filter(({ id }) => ids.includes(id));

/** Of an erased registration only the unit and what was decided are left. */
export const isKept = ({ answers }: Pick<Registration, 'answers'>): boolean =>
  Object.keys(answers).length > 0;

const labelOf = (state: string): string => {
  const known = REGISTRATION_STATES.find((one) => one === state);
  return known === undefined ? state : REGISTRATION_STATE_LABELS[known];
};
