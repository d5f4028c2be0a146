import { formatMoment } from '../../../../shared/calendar';
import {
  REGISTRATION_STATE_LABELS,
  REGISTRATION_STATES,
  type AnswerLine,
  type RegistrationItem,
  type RegistrationState,
} from '../../../../shared/contract/index';
import type { OfficeView } from '../../../../shared/campaign/office';
import { withoutItem, type Paged } from '../../../../state/paged';
import type { HistoryLine, Tone } from '../../../../state/history';
import { answerViews, type AnswerView } from '../../answer-view';
import { checkLine, type CheckLine } from '../../../../state/file-view';
import type { CommonReason } from '../../../../components/reason-sheet/reason.state';

export type Counts = Record<RegistrationState, number>;

/** The queue of registrations in one state. */
export interface Queue {
  state: RegistrationState;
  list: Paged<RegistrationItem>;
  counts: Counts | null;
}

/** Somebody decided: it leaves this tab and is counted in another. */
export function decided(queue: Queue, item: RegistrationItem): Queue {
  const known = queue.list.items.some(({ id }) => id === item.id);
  const counts =
    queue.counts === null || !known || item.state === queue.state
      ? queue.counts
      : {
          ...queue.counts,
          [queue.state]: queue.counts[queue.state] - 1,
          [item.state]: queue.counts[item.state] + 1,
        };
  return { ...queue, counts, list: withoutItem(queue.list, item.id) };
}

const TONES = {
  submitted: 'wait',
  approved: 'good',
  rejected: 'bad',
  revoked: 'bad',
} satisfies Record<RegistrationState, Tone>;

const STEPS: Readonly<Record<string, string>> = {
  ...REGISTRATION_STATE_LABELS,
  submitted: '已登记',
};

const EMPTY = {
  submitted: '没有等待核准的登记',
  approved: '还没有核准过联系人',
  rejected: '没有未核准的登记',
  revoked: '没有停用的联系人',
} satisfies Record<RegistrationState, string>;

/** Reasons given often, by what is decided. */
export const REASONS = {
  reject: [
    { label: '不是本单位联系人', sentence: '经核实不是该单位指定的活动联系人，请由单位重新确认。' },
    { label: '资料有误', sentence: '登记的联系方式有误，请核对后重新登记。' },
    { label: '单位选错', sentence: '所选单位与所在部门不符，请选对单位后重新登记。' },
  ],
  revoke: [
    { label: '联系人更换', sentence: '单位已更换活动联系人。' },
    { label: '工作调动', sentence: '联系人已调离原岗位。' },
  ],
} satisfies Record<'reject' | 'revoke', CommonReason[]>;

export interface ContactCard {
  id: string;
  unit: string;
  about: string;
  name: string;
  /** To call; empty until the answers were read in full. */
  phone: string;
  when: string;
  open: boolean;
  answers: AnswerView[];
  masked: boolean;
  read: boolean;
  /** How WeChat's check of what was written stands; null where nothing was. */
  check: CheckLine | null;
  history: HistoryLine[];
  canApprove: boolean;
  canReject: boolean;
  canRevoke: boolean;
}

export interface ContactsView {
  tabs: { state: RegistrationState; label: string; count: string; current: boolean }[];
  cards: ContactCard[];
  phase: Paged<RegistrationItem>['phase'];
  fault: object | null;
  empty: string;
}

/**
 * @param opened ids of the cards that show everything; what waits is always open.
 * @param full answers that were asked for in full, by the card's id.
 */
export function contactsView(
  { state, list, counts }: Queue,
  opened: ReadonlySet<string>,
  full: ReadonlyMap<string, AnswerLine[]>,
  office: OfficeView,
): ContactsView {
  return {
    tabs: REGISTRATION_STATES.map((one) => ({
      state: one,
      label: REGISTRATION_STATE_LABELS[one],
      count: counts === null ? '' : String(counts[one]),
      current: one === state,
    })),
    cards: list.items.map((item) =>
      cardOf(
        item,
        opened.has(item.id) || item.state === 'submitted',
        full.get(item.id) ?? null,
        office,
      ),
    ),
    phase: list.phase,
    fault: list.fault,
    empty: EMPTY[state],
  };
}

function cardOf(
  item: RegistrationItem,
  open: boolean,
  full: readonly AnswerLine[] | null,
  office: OfficeView,
): ContactCard {
  const valueOf = (field: string, answers: readonly AnswerLine[]) =>
    answers.find((answer) => answer.field === field)?.value ?? '';
  const answers = answerViews(item.answers, full);
  const form = office.contacts.find(({ id }) => id === item.form);
  const level = office.levels.find(({ id }) => id === item.unit.level);
  return {
    id: item.id,
    unit: item.unit.name,
    about: [form?.name, level?.name].filter(Boolean).join(' · '),
    name: valueOf('name', full ?? item.answers),
    phone: valueOf('phone', full ?? []),
    when: formatMoment(item.submittedAt),
    open,
    answers,
    masked: answers.some(({ masked }) => masked),
    read: full !== null,
    check: item.check === null ? null : checkLine(item.check),
    history: item.history
      .map((step, index) => ({
        key: String(index),
        when: formatMoment(step.at),
        label: STEPS[step.state] ?? step.state,
        reason: step.reason ?? '',
        tone: TONES[step.state as RegistrationState],
      }))
      .reverse(),
    canApprove: item.state === 'submitted',
    canReject: item.state === 'submitted',
    canRevoke: item.state === 'approved',
  };
}
