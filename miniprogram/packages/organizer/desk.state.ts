import type { QueueItem } from '../../shared/contract/index';
import type { EntryState } from '../../shared/vocabulary';
import type { Paged } from '../../state/paged';

/** The part of the queue that lies on an organizer's desk. */
export interface Desk {
  state: EntryState;
  theme: string | null;
  list: Paged<QueueItem>;
}

/** The entry that follows `id`; the first of those left over after the last; null when none is left. */
export function following({ items }: Paged<QueueItem>, id: string): QueueItem | null {
  const at = items.findIndex((item) => item.id === id);
  return items[at + 1] ?? items.find((item) => item.id !== id) ?? null;
}

/** Whether more should be fetched so that going on does not have to wait. */
export const runsLow = ({ items, next }: Paged<QueueItem>): boolean =>
  next !== null && items.length <= 3;
