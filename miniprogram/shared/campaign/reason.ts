import type { FieldFault } from '../reply';
import { countCharacters, tidyText } from './text';

/** An author reads the reason: shorter says nothing, longer is not read. In characters, inclusive. */
const REASON_MIN = 4;
export const REASON_MAX = 200;

/**
 * Checks the reason an organizer gives for a decision.
 * @param text as typed; blanks around it do not count.
 * @returns the faults at path `reason`; empty when it is fine.
 */
export function checkReason(text: string): FieldFault[] {
  const characters = countCharacters(tidyText(text));
  if (characters < REASON_MIN) {
    const remedy = `请写明原因，至少 ${String(REASON_MIN)} 个字。`;
    return [{ path: 'reason', reason: '理由太短。', remedy }];
  }
  if (characters > REASON_MAX) {
    const remedy = `请缩短到 ${String(REASON_MAX)} 字以内，现在是 ${String(characters)} 字。`;
    return [{ path: 'reason', reason: '理由太长。', remedy }];
  }
  return [];
}
