import { formatDeadline, formatMoment } from '../../../../shared/calendar';
import type { AppealView, OwnInquiry } from '../../../../shared/contract/index';
import type { Refusal } from '../../../../shared/decision';
import { APPEAL_MAX, checkAppeal } from '../../../../shared/votes/appeal';
import { countCharacters, tidyText } from '../../../../shared/campaign/text';
import { holdLine, numbersOf, type HoldLine } from '../../../../state/hold-lines';
import type { Listed } from '../../inquiries';

/** So many spans are shown before somebody asks for all; a few more are shown at once. */
const FOLDED = 4;
const A_FEW = 2;

export interface InquiryView {
  id: string;
  entry: string;
  title: string;
  about: string;
  preview: string;
  numbers: { key: string; label: string; value: number }[];
  /** Where it stands, in one sentence. */
  standing: string;
  holds: HoldLine[];
  /** Spans that are folded away. */
  more: number;
  appeals: { key: string; who: string; when: string; text: string }[];
  /** Until when one may appeal; empty where everything is decided. */
  deadline: string;
  refusal: Refusal | null;
}

const SIDES = { author: '作者', contact: '单位联系人' } satisfies Record<
  AppealView['from'],
  string
>;

/** @param all every span instead of the newest few. */
export function inquiryView(inquiry: Listed, all: boolean): InquiryView {
  const { id, entry, number, title, roundName, unit, preview, holds, appeals } = inquiry;
  const shown = all || holds.length <= FOLDED + A_FEW ? holds : holds.slice(0, FOLDED);
  const open = holds.filter(({ state }) => state === 'held');
  return {
    id,
    entry,
    title,
    about: [`${String(number)} 号作品`, roundName, unit].filter((part) => part !== '').join(' · '),
    preview: preview ?? '',
    numbers: numbersOf(inquiry),
    standing: standingOf(inquiry),
    holds: shown.map(holdLine),
    more: holds.length - shown.length,
    appeals: appeals.map(({ from, text, at }, index) => ({
      key: `${from}-${String(index)}`,
      who: SIDES[from],
      when: formatMoment(at),
      text,
    })),
    deadline:
      open.length === 0 ? '' : formatDeadline(Math.max(...open.map(({ appealBy }) => appealBy))),
    refusal: open.length === 0 ? null : inquiry.refusal,
  };
}

function standingOf({ held, voided }: OwnInquiry): string {
  if (held > 0) return `有 ${String(held)} 票待核。核查不等于认定违规，请等主办方核查。`;
  return voided > 0
    ? `核查已经结束，${String(voided)} 票作废，其余的票都计入。`
    : '核查已经结束，票都计入。';
}

export const EMPTY = {
  author: {
    title: '没有需要核查的票',
    remedy: '这件作品的票都正常计入。如果有票需要核查，原因和结果会显示在这里。',
  },
  contact: {
    title: '本单位的作品没有需要核查的票',
    remedy: '如果有票需要核查，原因和结果会显示在这里，您可以在期限内申诉。',
  },
} satisfies Record<AppealView['from'], { title: string; remedy: string }>;

/** The sheet on which one writes an appeal. */
export interface Sheet {
  id: string;
  title: string;
  deadline: string;
  /** What the phone kept; what is typed since stays on the screen. */
  text: string;
  counter: string;
  fault: string;
}

export const counterOf = (text: string): string =>
  `${String(countCharacters(tidyText(text)))} / ${String(APPEAL_MAX)}`;

export function sheetOf({ id, title, deadline }: InquiryView, text: string): Sheet {
  return { id, title, deadline, text, counter: counterOf(text), fault: '' };
}

/** What is wrong with an appeal as it is written; empty when it can be sent. */
export function appealFault(text: string): string {
  const [wrong] = checkAppeal(text);
  return wrong === undefined ? '' : `${wrong.reason}${wrong.remedy}`;
}
