import type { Fault } from '../../shared/reply';
import { NOTED_RULES } from '../../shared/campaign/second';

/** Whether what was asked for is noted and waits for a second person: a note to read, not a failure to mend. */
export const isNoted = ({ refusal }: Fault): boolean =>
  refusal !== undefined && NOTED_RULES.includes(refusal.rule);

/** Says so at once, wherever on the page the note stands. @returns whether there is such a note. */
export function tellNoted(fault: Fault): boolean {
  if (!isNoted(fault)) return false;
  void wx.showToast({ title: '已提议，等待另一位确认', icon: 'none' });
  return true;
}
