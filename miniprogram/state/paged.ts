import type { Page } from '../shared/contract/index';
import type { Fault, Reply } from '../shared/reply';

export type Phase = 'loading' | 'failed' | 'empty' | 'ready' | 'more' | 'moreFailed' | 'end';

/** A list that grows page by page. */
export interface Paged<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly phase: Phase;
  readonly fault: Fault | null;
}

/** Before the first page. */
export function firstPage<T>(): Paged<T> {
  return { items: [], next: null, phase: 'loading', fault: null };
}

/** While a further page is on its way; the same list when there is none to ask for. */
export function nextPage<T>(list: Paged<T>): Paged<T> {
  if (list.next === null) return list;
  if (list.phase !== 'ready' && list.phase !== 'moreFailed') return list;
  return { ...list, phase: 'more', fault: null };
}

/** A page arrived. An item seen before (the order moved meanwhile) is not shown twice. */
export function withPage<T extends { id: string }>(list: Paged<T>, page: Page<T>): Paged<T> {
  const known = new Set(list.items.map(({ id }) => id));
  const items = [...list.items, ...page.items.filter(({ id }) => !known.has(id))];
  const phase = page.next !== null ? 'ready' : items.length === 0 ? 'empty' : 'end';
  return { items, next: page.next, phase, fault: null };
}

/** A fresh first page over a list that may have grown: newcomers on top, the pages below stay. */
export function withFreshTop<T extends { id: string }>(list: Paged<T>, page: Page<T>): Paged<T> {
  if (list.items.length <= page.items.length) return withPage(firstPage<T>(), page);
  const fresh = new Set(page.items.map(({ id }) => id));
  const items = [...page.items, ...list.items.filter(({ id }) => !fresh.has(id))];
  return { items, next: list.next, phase: list.next === null ? 'end' : 'ready', fault: null };
}

/** Fewer items may leave a screen unfilled, and then nobody can scroll on. */
const SCREENFUL = 6;

/** Whether the next page is to be asked for at once: a page may be short or empty and the list go on. */
export function goesOn<T>(list: Paged<T>, page: Page<unknown>): boolean {
  return list.phase === 'ready' && (page.items.length === 0 || list.items.length < SCREENFUL);
}

/** A page did not arrive; what is shown stays. */
export function withFault<T>(list: Paged<T>, fault: Fault): Paged<T> {
  return { ...list, phase: list.phase === 'more' ? 'moreFailed' : 'failed', fault };
}

/** An item as it is now, in the place of what it was. */
export function withItem<T extends { id: string }>(list: Paged<T>, item: T): Paged<T> {
  return { ...list, items: list.items.map((one) => (one.id === item.id ? item : one)) };
}

/** The list after an item has left it. */
export function withoutItem<T extends { id: string }>(list: Paged<T>, id: string): Paged<T> {
  const items = list.items.filter((item) => item.id !== id);
  const phase = items.length === 0 && list.next === null ? 'empty' : list.phase;
  return { ...list, items, phase };
}

/** A page that was answered, with each item as the list knows it. */
export function pageOf<T, U>(reply: Reply<Page<T>>, listed: (item: T) => U): Reply<Page<U>> {
  if (!reply.ok) return reply;
  const { items, next } = reply.data;
  return { ...reply, data: { items: items.map(listed), next } };
}
