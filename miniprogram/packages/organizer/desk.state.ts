import type { Page, QueueItem } from '../../shared/contract/index';
import type { EntryState } from '../../shared/vocabulary';
import { firstPage, withPage, type Paged } from '../../state/paged';

/** The part of the queue that lies on an organizer's desk. */
export interface Desk {
  state: EntryState;
  theme: string | null;
  list: Paged<QueueItem>;
}

export function openDesk(state: EntryState, theme: string | null): Desk {
  return { state, theme, list: firstPage() };
}

/** Lays a page on the desk. */
export function layDown(desk: Desk, page: Page<QueueItem>): Desk {
  return { ...desk, list: withPage(desk.list, page) };
}

/** An entry as the server sees it now, in its place. */
export function layAgain(desk: Desk, item: QueueItem): Desk {
  const items = desk.list.items.map((one) => (one.id === item.id ? item : one));
  return { ...desk, list: { ...desk.list, items } };
}

/** Takes an entry off the desk once it has been decided. */
export function takeOff(desk: Desk, id: string): Desk {
  const items = desk.list.items.filter((item) => item.id !== id);
  const phase = items.length === 0 && desk.list.next === null ? 'empty' : desk.list.phase;
  return { ...desk, list: { ...desk.list, items, phase } };
}

/** The entry that follows `id`; the first of those left over after the last; null when none is left. */
export function following({ list: { items } }: Desk, id: string): QueueItem | null {
  const at = items.findIndex((item) => item.id === id);
  return items[at + 1] ?? items.find((item) => item.id !== id) ?? null;
}

/** Whether more should be fetched so that going on does not have to wait. */
export function runsLow({ list }: Desk): boolean {
  return list.next !== null && list.items.length <= 3;
}
