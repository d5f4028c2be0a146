import type { InquiryItem } from '../../../../shared/contract/index';
import { HOLD_STATE_LABELS, type HoldState } from '../../../../shared/vocabulary';
import { spanWords } from '../../../../state/hold-lines';

const MINUTE_MS = 60_000;

/** A slot of votes as a column. */
interface Column {
  key: string;
  /** Of the highest, in percent. */
  height: number;
  tone: 'plain' | HoldState;
  /** Whether its votes are among those chosen for a verdict. */
  chosen: boolean;
  /** When, and as what it stands. */
  when: string;
  votes: string;
}

export interface PacePlot {
  columns: Column[];
  /** As in `每 10 分钟的票数`. */
  title: string;
  /** Of the slots that were not set apart, their middle: percent of the highest, and in words. */
  usual: number;
  usualWords: string;
  first: string;
  last: string;
  /** Index of the highest column; -1 where nothing is to be drawn. */
  peak: number;
  legend: { tone: Column['tone']; label: string }[];
}

/** @param chosen ids of the holds that a verdict would be given on. */
export function pacePlot(
  { pace, holds }: Pick<InquiryItem, 'pace' | 'holds'>,
  chosen: ReadonlySet<string>,
): PacePlot {
  const length = slotLength({ pace, holds });
  const minutes = Math.max(1, Math.round(length / MINUTE_MS));
  const most = Math.max(0, ...pace.map(({ votes }) => votes));
  const heightOf = (votes: number) =>
    votes === 0 || most === 0 ? 0 : Math.max(2, Math.round((votes / most) * 100));
  const columns = pace.map(({ from, votes, held }): Column => {
    const hold = holds.find((one) => one.from <= from && from < one.to);
    const tone = hold?.state ?? (held ? 'held' : 'plain');
    return {
      key: String(from),
      height: heightOf(votes),
      tone,
      chosen: hold !== undefined && chosen.has(hold.id),
      when: [
        spanWords(from, from + length),
        ...(tone === 'plain' ? [] : [HOLD_STATE_LABELS[tone]]),
      ].join(' · '),
      votes: `${String(votes)} 票，每分钟 ${perMinute(votes, minutes)} 票`,
    };
  });
  const usual = middle(pace.filter((_, index) => columns[index]?.tone === 'plain'));
  const last = pace[pace.length - 1];
  return {
    columns,
    title: `每 ${String(minutes)} 分钟的票数`,
    usual: usual === null ? 0 : heightOf(usual),
    usualWords: usual === null ? '' : `平时约 ${String(usual)} 票`,
    first: pace[0] === undefined ? '' : startOf(pace[0].from, length),
    last: last === undefined ? '' : startOf(last.from, length),
    peak: most === 0 ? -1 : pace.findIndex(({ votes }) => votes === most),
    legend: legendOf(columns),
  };
}

function slotLength({ pace, holds }: Pick<InquiryItem, 'pace' | 'holds'>): number {
  const [first, second] = pace;
  if (first !== undefined && second !== undefined) return second.from - first.from;
  const [hold] = holds;
  return hold === undefined ? 10 * MINUTE_MS : hold.to - hold.from;
}

const perMinute = (votes: number, minutes: number): string =>
  (votes / minutes).toFixed(1).replace(/\.0$/, '');

/** `8月5日 02:10`, without the end of the slot. */
const startOf = (from: number, length: number): string =>
  spanWords(from, from + length).split('–')[0] ?? '';

function middle(points: InquiryItem['pace']): number | null {
  const sorted = points.map(({ votes }) => votes).sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

const LEGEND: PacePlot['legend'] = [
  { tone: 'plain', label: '没有单独列出' },
  { tone: 'held', label: HOLD_STATE_LABELS.held },
  { tone: 'released', label: HOLD_STATE_LABELS.released },
  { tone: 'void', label: HOLD_STATE_LABELS.void },
];

const legendOf = (columns: readonly Column[]): PacePlot['legend'] =>
  LEGEND.filter(({ tone }) => columns.some((column) => column.tone === tone));

/** Which column lies under a finger. @param x px from the plot's left edge. @param width px. */
export function columnUnder(columns: number, x: number, width: number): number {
  if (width <= 0 || columns === 0) return -1;
  return Math.min(columns - 1, Math.max(0, Math.floor((x / width) * columns)));
}
