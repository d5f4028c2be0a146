import type { Entry } from '../../stores/entries';

/** Whether an entry may go on: it passed review and has not lost its standing since. */
export const hasStanding = ({ state }: Pick<Entry, 'state'>): boolean =>
  state === 'accepted' || state === 'published';

/** Why an entry lost its standing, as its author was told; null while it has it. */
export function lossOf({ state, history }: Pick<Entry, 'state' | 'history'>): string | null {
  if (state !== 'disqualified') return null;
  const step = [...history].reverse().find((one) => one.state === 'disqualified');
  return step?.reason ?? '已取消资格';
}
