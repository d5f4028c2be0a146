import type { FieldFault } from '../reply';
import { countCharacters, tidyText } from '../campaign/text';

/** Shorter says nothing that could be looked into, longer is not read. In characters, inclusive. */
const APPEAL_MIN = 10;
export const APPEAL_MAX = 500;

/**
 * Checks what an author or a contact writes about votes that were set apart.
 * @param text as typed; blanks around it do not count.
 * @returns the faults at path `text`; empty when it is fine.
 */
export function checkAppeal(text: string): FieldFault[] {
  const characters = countCharacters(tidyText(text));
  if (characters < APPEAL_MIN) {
    const remedy = `请说明这些票从哪里来，至少 ${String(APPEAL_MIN)} 个字。`;
    return [{ path: 'text', reason: '说明太短。', remedy }];
  }
  if (characters > APPEAL_MAX) {
    const remedy = `请缩短到 ${String(APPEAL_MAX)} 字以内，现在是 ${String(characters)} 字。`;
    return [{ path: 'text', reason: '说明太长。', remedy }];
  }
  return [];
}
