import type { FormField } from '../../../../../miniprogram/shared/campaign/view';
import type { AnswerLine } from '../../../../../miniprogram/shared/contract';
import { maskAnswer } from '../../../../../miniprogram/shared/people/mask';

type Field = Pick<FormField, 'id' | 'label' | 'kind' | 'personal'>;
type Answers = Readonly<Record<string, string>> | undefined;

/** A form's answers in full: for whoever filled it in, and for those whose disclosure is recorded. */
export const fullAnswers = (form: readonly Field[], answers: Answers): AnswerLine[] =>
  form.map(({ id, label, personal }) => ({
    field: id,
    label,
    value: answers?.[id] ?? '',
    personal,
  }));

/** The same with what is personal masked. */
export const maskedAnswers = (form: readonly Field[], answers: Answers): AnswerLine[] =>
  form.map(({ id, label, kind, personal }) => {
    const value = answers?.[id] ?? '';
    return {
      field: id,
      label,
      value: personal ? maskAnswer({ id, kind }, value) : value,
      personal,
    };
  });
