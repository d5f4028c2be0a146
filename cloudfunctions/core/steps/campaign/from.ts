import type { SelectionPool } from '../../../../miniprogram/shared/campaign/office';
import type { Does, Step } from './steps';

/** Lists of works that there are without any step. */
export const LISTS = ['submitted', 'accepted', 'published'] as const;

/** By what a step does, what a list takes from what it leaves. */
const LEFT: Partial<Record<Does, SelectionPool>> = {
  recommend: 'recommended',
  rank: 'finalists',
  screen: 'screened',
};

/** Which works a list can be made of, by where it says it takes them from; null where no code makes one. */
export function poolOf(steps: readonly Step[], from: string): SelectionPool | null {
  if (from === 'accepted' || from === 'published') return from;
  const step = steps.find(({ id }) => id === from);
  return (step && LEFT[step.does]) ?? null;
}

/** Where a panel can take works from: all of a hall, or a list that was ranked. */
export const isJudged = (steps: readonly Step[], from: string): boolean =>
  from === 'accepted' ||
  from === 'published' ||
  steps.some(({ id, does }) => id === from && does === 'rank');
