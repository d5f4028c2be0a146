import { formatMoment } from '../shared/calendar';
import type { CheckView, QueueItem } from '../shared/contract/index';
import {
  CHECK_STATE_LABELS,
  CHECKED_PART_LABELS,
  INSPECTION_STATE_LABELS,
  type CheckState,
  type InspectionState,
} from '../shared/vocabulary';
import { alikeChecks } from './alike-checks';
import type { Tone } from './history';

/** A word about a work that somebody should look at before deciding. */
export interface Mark {
  text: string;
  tone: Tone;
}

/** How WeChat's check of one part of a work stands. */
export interface CheckLine {
  key: string;
  part: string;
  words: string;
  /** What WeChat took it for; empty unless doubtful. */
  label: string;
  tone: Tone;
}

/** What was found out about a work's file and content, besides what people see of it. */
export interface FileView {
  label: string;
  tone: Tone;
  when: string;
  /** What is wrong, and what its author is told to do; empty where nothing is. */
  reason: string;
  /** Whether a person may have the file inspected once more. */
  again: boolean;
  checks: CheckLine[];
  /** Something is still under way: the page is worth a second look. */
  moving: boolean;
  lookalikes: string;
  reports: string;
}

const INSPECTION_TONES = {
  waiting: 'wait',
  retrying: 'wait',
  passed: 'good',
  failed: 'bad',
} satisfies Record<InspectionState, Tone>;

const CHECK_TONES = {
  due: 'wait',
  asked: 'wait',
  passed: 'good',
  doubtful: 'bad',
  unknown: 'wait',
} satisfies Record<CheckState, Tone>;

const runs = ({ state }: CheckView): boolean => state === 'due' || state === 'asked';

export function fileView(item: QueueItem): FileView {
  const { state, reason, remedy, at } = item.inspection;
  return {
    label: INSPECTION_STATE_LABELS[state],
    tone: INSPECTION_TONES[state],
    when: at === null ? '' : formatMoment(at),
    reason: toldWords(reason, remedy),
    again: state === 'retrying' || state === 'failed',
    checks: alikeChecks(item.checks).map(({ check, key, times }) => {
      const line = checkLine(check);
      return { ...line, key, words: `${line.words}${times}` };
    }),
    moving: state === 'waiting' || state === 'retrying' || item.checks.some(runs),
    lookalikes: item.lookalikes === 0 ? '' : `有 ${String(item.lookalikes)} 件近似的作品`,
    reports: item.reports === 0 ? '' : `有 ${String(item.reports)} 个举报没有处理`,
  };
}

/** What the author reads is the author's: the desk says so. */
const toldWords = (reason: string | null, remedy: string | null): string =>
  reason === null ? '' : `作者看到的是：“${reason}${remedy ?? ''}”`;

/** A check in words, also of a registration or a report. */
export function checkLine({ part, state, label }: CheckView): CheckLine {
  return {
    key: part,
    part: CHECKED_PART_LABELS[part],
    words: CHECK_STATE_LABELS[state],
    label: label ?? '',
    tone: CHECK_TONES[state],
  };
}

/** What a line of the queue says: nothing where all is well, and checks only until somebody has decided. */
export function marksOf(item: QueueItem): Mark[] {
  const marks: Mark[] = item.state === 'submitted' ? openMarks(item) : [];
  if (item.reports > 0) marks.push({ text: `${String(item.reports)} 个举报`, tone: 'bad' });
  return marks;
}

function openMarks({ inspection, checks, lookalikes }: QueueItem): Mark[] {
  const marks: Mark[] = [];
  if (inspection.state !== 'passed')
    marks.push({
      text: INSPECTION_STATE_LABELS[inspection.state],
      tone: INSPECTION_TONES[inspection.state],
    });
  for (const { check } of alikeChecks(checks)) {
    const { part, state } = check;
    const name = CHECKED_PART_LABELS[part];
    if (state === 'doubtful') marks.push({ text: `${name}可疑`, tone: 'bad' });
    if (state === 'unknown') marks.push({ text: `${name}由人判断`, tone: 'wait' });
  }
  if (checks.some(runs)) marks.push({ text: '内容检查中', tone: 'wait' });
  if (lookalikes > 0) marks.push({ text: `${String(lookalikes)} 件近似`, tone: 'wait' });
  return marks;
}

/** What is said beside a text that somebody sent in; empty where WeChat found nothing or nobody asked. */
export function textCheckWords(check: CheckView | null): string {
  if (check === null || check.state === 'passed') return '';
  const { words, label } = checkLine(check);
  return label === '' ? words : `${words}（${label}）`;
}
