import { fieldView, type FieldView } from '../../../../components/author-form/form-view';
import { formatDeadline, formatMoment } from '../../../../shared/calendar';
import type { OwnData, OwnForm } from '../../../../shared/contract/index';
import type { Refusal } from '../../../../shared/decision';
import type { FieldFault } from '../../../../shared/reply';
import { checkForm, tidyAnswers } from '../../../../shared/campaign/form';
import type { HistoryLine } from '../../../../state/history';

/** A form that the person has filled in. */
export interface FormView {
  id: string;
  title: string;
  answers: { key: string; label: string; value: string; personal: boolean }[];
  consent: string;
  history: HistoryLine[];
  canCorrect: boolean;
  canWithdraw: boolean;
  /** Why the work cannot be withdrawn any more, though it takes part. */
  refusal: Refusal | null;
}

export interface OwnView {
  forms: FormView[];
  certificates: { key: string; text: string }[];
  disclosures: { key: string; when: string; by: string; what: string; purpose: string }[];
  counts: { key: string; label: string; value: number }[];
  kept: { key: string; what: string; until: string; why: string }[];
  /** When everything was erased; empty while something is there. */
  erased: string;
  erasure: Refusal | null;
  /** Whether there is anything to erase. */
  any: boolean;
}

export function ownView(own: OwnData): OwnView {
  const { votes, reports, appeals } = own.counts;
  return {
    forms: own.forms.map(formView),
    certificates: own.certificates.map(({ title, award, name }, index) => ({
      key: String(index),
      text: [`《${title}》`, award, name === '' ? '姓名已清除' : name].join('　'),
    })),
    disclosures: own.disclosures.map(({ at, by, what, purpose }, index) => ({
      key: String(index),
      when: formatMoment(at),
      by,
      what,
      purpose,
    })),
    counts: [
      { key: 'votes', label: '投票', value: votes },
      { key: 'reports', label: '举报', value: reports },
      { key: 'appeals', label: '申诉', value: appeals },
    ],
    kept: own.kept.map(({ what, until, why }) => ({
      key: what,
      what,
      until: until === null ? '一直保留' : `保存到${formatDeadline(until).replace(' 截止', '')}`,
      why,
    })),
    erased: own.erasedAt === null ? '' : formatMoment(own.erasedAt),
    erasure: own.erasure,
    any: own.forms.length > 0,
  };
}

function formView(form: OwnForm): FormView {
  const { kind, title, consent, correctable, withdrawal } = form;
  const entry = kind === 'entry';
  return {
    id: form.id,
    title: entry ? `《${title}》的投稿资料` : title,
    answers: form.answers.map(({ field, label, value, personal }) => ({
      key: field,
      label,
      value: value === '' ? '没有填' : value,
      personal,
    })),
    consent:
      consent === null ? '' : `${formatMoment(consent.at)} 同意了第 ${consent.version} 版说明`,
    history: form.history
      .map(({ at, label, reason }, index) => {
        // Nothing but a correction leaves a form in its state; its words say what was corrected.
        const corrected = form.history[index - 1]?.label === label && reason !== null;
        return {
          key: String(index),
          when: formatMoment(at),
          label: corrected ? reason : label,
          reason: corrected ? '' : (reason ?? ''),
          tone: 'wait' as const,
        };
      })
      .reverse(),
    canCorrect: correctable.length > 0,
    canWithdraw: entry && withdrawal === null,
    refusal: withdrawal !== null && 'at' in withdrawal.facts ? withdrawal : null,
  };
}

/** What is typed while a form is corrected. */
export interface Correcting {
  id: string;
  answers: Record<string, string>;
}

export function startCorrecting(form: OwnForm): Correcting {
  const values = form.answers.map(({ field, value }) => [field, value] as const);
  const ids = form.correctable.map(({ id }) => id);
  return {
    id: form.id,
    answers: Object.fromEntries(values.filter(([field]) => ids.includes(field))),
  };
}

/** The fields that may be corrected, with what stands in them. */
export const fieldsOf = (form: OwnForm, { answers }: Correcting): FieldView[] =>
  form.correctable.map((field) => fieldView(field, answers[field.id] ?? ''));

/** Everything that is wrong with what was typed, at `answers.<id>`. */
export const faultsOf = (form: OwnForm, { answers }: Correcting): FieldFault[] =>
  checkForm({ form: form.correctable }, answers);

/** Whether anything is different from what is kept. */
export function isChanged(form: OwnForm, { answers }: Correcting): boolean {
  const typed = tidyAnswers({ form: form.correctable }, answers);
  return form.answers.some(
    ({ field, value }) => typed[field] !== undefined && typed[field] !== value,
  );
}

/** What the person is told before everything is erased, one sentence each. */
export function consequences({ forms, certificates }: OwnView): string[] {
  return [
    ...(forms.some(({ canWithdraw }) => canWithdraw)
      ? ['您正在参加活动的作品会撤回，不再展示和投票，不能恢复。']
      : []),
    '您填写的姓名、电话和作品原文件会立即删除，主办方也不能再看到。',
    ...(forms.some(({ id }) => id.includes(':')) ? ['您的联系人身份会同时停用。'] : []),
    ...(certificates.length > 0 ? ['证书上的姓名会清除，证书编号仍然有效。'] : []),
    '投票记录、决定记录和公开的账本里没有您的姓名，会按规定保留。',
  ];
}
