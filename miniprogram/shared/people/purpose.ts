import type { FieldFault } from '../reply';
import { countCharacters, tidyText } from '../campaign/text';

/** Whoever the data are about reads why they were looked at. In characters, inclusive. */
const PURPOSE_MIN = 4;
export const PURPOSE_MAX = 100;

/**
 * Checks what somebody in office says personal data are looked at for.
 * @param text as typed; blanks around it do not count.
 * @returns the faults at path `purpose`; empty when it is fine.
 */
export function checkPurpose(text: string): FieldFault[] {
  const characters = countCharacters(tidyText(text));
  if (characters < PURPOSE_MIN)
    return [
      {
        path: 'purpose',
        reason: '没有写明查看的用途。',
        remedy: `请写明为什么要看，至少 ${String(PURPOSE_MIN)} 个字，例如“联系作者核实信息”。`,
      },
    ];
  if (characters > PURPOSE_MAX)
    return [
      {
        path: 'purpose',
        reason: '用途写得太长。',
        remedy: `请缩短到 ${String(PURPOSE_MAX)} 字以内，现在是 ${String(characters)} 字。`,
      },
    ];
  return [];
}
