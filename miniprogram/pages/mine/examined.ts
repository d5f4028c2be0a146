import type { InspectionView, MyEntry } from '../../shared/contract/index';
import {
  CHECK_STATE_LABELS,
  CHECKED_PART_LABELS,
  INSPECTION_STATE_LABELS,
} from '../../shared/vocabulary';
import { alikeChecks, type AlikeChecks } from '../../state/alike-checks';
import type { Tone } from '../../state/history';

/** How one thing about a work that was sent in stands, as its author reads it. */
export interface ExaminedLine {
  key: string;
  text: string;
  /** Why, and what to do; empty where there is nothing to say. */
  note: string;
  tone: Tone;
}

const SOON = '一般一分钟内有结果，不用守在这里。';

/** The file and WeChat's checks of a work that waits for the office; nothing about one that was decided on. */
export function examinedLines({ state, inspection, checks }: MyEntry): ExaminedLine[] {
  if (state !== 'submitted') return [];
  const lines = [fileLine(inspection), ...alikeChecks(checks).map(checkLine)];
  const good = lines.every(({ tone, note }) => tone === 'good' && note === '');
  return good ? [{ key: 'all', text: '文件和内容检查通过', note: '', tone: 'good' }] : lines;
}

function fileLine({ state, reason, remedy }: InspectionView): ExaminedLine {
  const words = `${reason ?? ''}${remedy ?? ''}`;
  const tone = state === 'passed' ? 'good' : state === 'failed' ? 'bad' : 'wait';
  const note = state === 'waiting' ? SOON : state === 'retrying' ? '您不用做什么。' : words;
  return { key: 'file', text: INSPECTION_STATE_LABELS[state], note, tone };
}

const ASKS_A_PERSON = '主办方会亲自看过再决定，您不用做什么。';

function checkLine({ check, key, times }: AlikeChecks): ExaminedLine {
  const { part, state, label } = check;
  const name = CHECKED_PART_LABELS[part];
  const line = { key, text: `${name}：${CHECK_STATE_LABELS[state]}${times}` };
  switch (state) {
    case 'passed':
      return { ...line, note: '', tone: 'good' };
    case 'doubtful':
      return {
        ...line,
        note: `${label === null ? '' : `微信的判断：${label}。`}${ASKS_A_PERSON}`,
        tone: 'wait',
      };
    case 'unknown':
      return { ...line, note: ASKS_A_PERSON, tone: 'wait' };
    case 'due':
    case 'asked':
      return { ...line, note: SOON, tone: 'wait' };
    default:
      return state satisfies never;
  }
}
