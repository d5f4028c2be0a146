import { formatMoment } from '../shared/calendar';
import type { HistoryItem } from '../shared/contract/index';
import type { EntryState } from '../shared/vocabulary';

/** How a state is coloured: waiting, good news, bad news. */
export type Tone = 'wait' | 'good' | 'bad';

export const TONES = {
  submitted: 'wait',
  accepted: 'good',
  rejected: 'bad',
  published: 'good',
  withdrawn: 'wait',
  disqualified: 'bad',
} satisfies Record<EntryState, Tone>;

const STEPS = {
  submitted: '已投稿',
  accepted: '审核通过',
  rejected: '未通过审核',
  published: '已刊发',
  withdrawn: '已撤回',
  disqualified: '已取消资格',
} satisfies Record<EntryState, string>;

/** What a unit or a partner has decided that looks first. */
const FIRST: Partial<Record<EntryState, string>> = {
  accepted: '初审通过',
  rejected: '初审未通过',
};

/** One step in an entry's life, ready to be shown. */
export interface HistoryLine {
  key: string;
  when: string;
  label: string;
  reason: string;
  tone: Tone;
}

/** An entry's life, newest step first. */
export function historyLines(history: readonly HistoryItem[]): HistoryLine[] {
  const lines = history.map(({ at, state, reason, edition, by }, index) => {
    // Nothing but a correction leaves a work in its state; its words say what was corrected.
    const corrected = history[index - 1]?.state === state && reason !== null;
    const own = by === undefined ? STEPS[state] : `${by}${FIRST[state] ?? STEPS[state]}`;
    const step = edition === null ? own : `第 ${edition} 期${own}`;
    return {
      key: `${index}`,
      when: formatMoment(at),
      label: corrected ? reason : step,
      reason: corrected ? '' : (reason ?? ''),
      tone: corrected ? ('wait' as const) : TONES[state],
    };
  });
  return lines.reverse();
}
