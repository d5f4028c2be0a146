import { formatDeadline } from '../../../../shared/calendar';
import type { HoldState } from '../../../../shared/vocabulary';
import type { Paged } from '../../../../state/paged';
import type { Listed } from '../../inquiry-desk';

export const TABS = [
  { pending: true, label: '待核查' },
  { pending: false, label: '已核查' },
] as const;

export interface InquiryLine {
  id: string;
  title: string;
  about: string;
  preview: string;
  /** What was set apart, or what became of it. */
  votes: string;
  tag: string;
  tone: 'wait' | 'good' | 'plain';
}

export interface InquiriesView {
  lines: InquiryLine[];
  phase: Paged<Listed>['phase'];
  fault: Paged<Listed>['fault'];
  empty: { title: string; remedy: string };
}

export function inquiriesView(list: Paged<Listed>, pending: boolean): InquiriesView {
  const { items, phase, fault } = list;
  return {
    lines: items.map(lineOf),
    phase,
    fault,
    empty: pending
      ? { title: '没有等待核查的票', remedy: '系统把明显异常的票单独列出后，会排在这里。' }
      : { title: '还没有核查过', remedy: '核查完的作品会列在这里，理由记入决定记录。' },
  };
}

function lineOf(item: Listed): InquiryLine {
  const { id, number, title, roundName, unit, preview, held, voided } = item;
  const words = [
    ...(held > 0 ? [`待核 ${String(held)} 票`] : []),
    ...counted(item),
    ...(voided > 0 ? [`作废 ${String(voided)} 票`] : []),
  ];
  return {
    id,
    title,
    about: [`${String(number)} 号`, roundName, unit].filter((part) => part !== '').join(' · '),
    preview: preview ?? '',
    votes: words.join('，'),
    ...standingOf(item),
  };
}

function counted(item: Listed): string[] {
  const votes = sumOf(item, 'released');
  return votes > 0 ? [`计入 ${String(votes)} 票`] : [];
}

const sumOf = ({ holds }: Listed, state: HoldState): number =>
  holds.reduce((sum, hold) => (hold.state === state ? sum + hold.votes : sum), 0);

function standingOf(item: Listed): Pick<InquiryLine, 'tag' | 'tone'> {
  const { holds, appeals, refusals } = item;
  const open = holds.filter(({ state }) => state === 'held');
  if (open.length === 0) return { tag: '已核查', tone: 'plain' };
  if (appeals.length > 0) return { tag: `收到申诉 ${String(appeals.length)} 份`, tone: 'wait' };
  const waiting = open.filter(({ id }) =>
    refusals.some(({ hold, verdict }) => hold === id && verdict === 'void'),
  );
  if (waiting.length === 0) return { tag: '申诉期已满', tone: 'wait' };
  const until = formatDeadline(Math.max(...waiting.map(({ appealBy }) => appealBy)));
  return { tag: `申诉到 ${until}`, tone: 'plain' };
}
