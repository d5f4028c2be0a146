import { ENTRY_STATE_LABELS } from '../../../../../miniprogram/shared/vocabulary';
import type { Entry } from '../../stores/entries';

/** Whether an entry may go on: it passed review and has not lost its standing since. */
export const hasStanding = ({ state }: Pick<Entry, 'state'>): boolean =>
  state === 'accepted' || state === 'published';

/** Why an entry lost its standing, in words: 已取消资格 or 已撤回, and the reason; null while it has it. */
export function lossOf({ state, history }: Pick<Entry, 'state' | 'history'>): string | null {
  if (state !== 'disqualified' && state !== 'withdrawn') return null;
  const reason = [...history].reverse().find((one) => one.state === state)?.reason ?? null;
  const label = ENTRY_STATE_LABELS[state];
  return reason === null ? `${label}。` : `${label}：${reason}`;
}
