import type { Decision, Source } from '../decision';
import { ALLOWED, refuse } from '../decision';
import type { OfficeView } from '../campaign/office';
import type { FieldFault } from '../reply';
import type { EntryState, ReportGround } from '../vocabulary';
import { ENTRY_STATE_LABELS } from '../vocabulary';
import { countCharacters, tidyText } from '../campaign/text';

/** In characters, inclusive; a ground of its own says enough, 其他 says nothing without words. */
const OTHER_MIN = 4;
export const REPORT_MAX = 200;

/**
 * Checks what somebody writes against a work on show.
 * @param text as typed; blanks around it do not count.
 * @returns the faults at path `text`; empty when it is fine.
 */
export function checkReport(ground: ReportGround, text: string): FieldFault[] {
  const characters = countCharacters(tidyText(text));
  if (ground === 'other' && characters < OTHER_MIN) {
    const remedy = `请写明哪里有问题，至少 ${String(OTHER_MIN)} 个字。`;
    return [{ path: 'text', reason: '选择“其他”时需要说明。', remedy }];
  }
  if (characters > REPORT_MAX) {
    const remedy = `请缩短到 ${String(REPORT_MAX)} 字以内，现在是 ${String(characters)} 字。`;
    return [{ path: 'text', reason: '说明太长。', remedy }];
  }
  return [];
}

/** How reports are dealt with: no notice says it, and no campaign may choose otherwise. */
export const REPORT_SOURCE: Source = { reading: '举报成立的作品先停止展示，再结案' };

const GONE: readonly EntryState[] = ['disqualified', 'withdrawn'];

/**
 * Rule `report.uphold`: reports are upheld by what is done about them, so the work must be off show first.
 * @param state of the work.
 */
export function mayUphold(
  { disqualification }: Pick<OfficeView, 'disqualification'>,
  state: EntryState,
): Decision {
  if (GONE.includes(state)) return ALLOWED;
  const remedy =
    disqualification === null
      ? '请联系作者撤回作品，撤回后再选“举报成立”；认为没有问题的，请选“举报不成立”。'
      : '请先在作品页取消它的资格，再选“举报成立”；认为没有问题的，请选“举报不成立”。';
  return refuse({
    rule: 'report.uphold',
    source: REPORT_SOURCE,
    facts: { state },
    reason: `作品现在是“${ENTRY_STATE_LABELS[state]}”，没有因为举报停止展示。`,
    remedy,
  });
}
