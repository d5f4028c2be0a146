import type { Page, QueueItem } from '../../shared/contract/index';
import type { EntryState } from '../../shared/vocabulary';

/** The part of the queue that lies on an organizer's desk. */
export interface Desk {
  state: EntryState;
  theme: string | null;
  items: QueueItem[];
  /** Where the next page starts; null at the end. */
  next: string | null;
}

export function openDesk(state: EntryState, theme: string | null): Desk {
  return { state, theme, items: [], next: null };
}

/** Appends a page; an entry that moved between two requests lies on the desk once. */
export function addPage(desk: Desk, page: Page<QueueItem>): Desk {
  const known = new Set(desk.items.map(({ id }) => id));
  const items = [...desk.items, ...page.items.filter(({ id }) => !known.has(id))];
  return { ...desk, items, next: page.next };
}

/** Takes an entry off the desk once it has been decided. */
export function takeOff(desk: Desk, id: string): Desk {
  return { ...desk, items: desk.items.filter((item) => item.id !== id) };
}

/** The entry that follows `id`; the first of those left over after the last; null when none is left. */
export function following(desk: Desk, id: string): QueueItem | null {
  const at = desk.items.findIndex((item) => item.id === id);
  return desk.items[at + 1] ?? desk.items.find((item) => item.id !== id) ?? null;
}

/** Whether more should be fetched so that going on does not have to wait. */
export function runsLow(desk: Desk): boolean {
  return desk.next !== null && desk.items.length <= 3;
}
