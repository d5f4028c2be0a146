import { call } from '../../services/call';
import type { QueueItem } from '../../shared/contract/index';
import type { EntryState } from '../../shared/vocabulary';
import { nextPage, withFault } from '../../state/paged';
import { layAgain, layDown, openDesk, takeOff, type Desk } from './desk.state';

/** One desk for the list and the review page, so that going on to the next entry needs no new request. */
let desk: Desk = openDesk('submitted', null);

export function currentDesk(): Desk {
  return desk;
}

/** Clears the desk and fetches the first page of a queue. */
export function fetchDesk(state: EntryState, theme: string | null): Promise<void> {
  desk = openDesk(state, theme);
  return fetchPage();
}

/** Fetches the next page, if there is one. */
export async function fetchMore(): Promise<void> {
  const list = nextPage(desk.list);
  if (list === desk.list) return;
  desk = { ...desk, list };
  await fetchPage();
}

/** An answer for a queue that was left meanwhile is dropped. */
async function fetchPage(): Promise<void> {
  const { state, theme } = desk;
  const cursor = desk.list.next;
  const reply = await call('organizer.queue', { state, theme, cursor });
  if (desk.state !== state || desk.theme !== theme || desk.list.next !== cursor) return;
  desk = reply.ok
    ? layDown(desk, reply.data)
    : { ...desk, list: withFault(desk.list, reply.error) };
}

/** Notes that an entry was decided, here or by somebody else. */
export function noteDecided(id: string): void {
  desk = takeOff(desk, id);
}

/** Notes how an entry stands now, where it lies on the desk. */
export function noteSeen(item: QueueItem): void {
  desk = layAgain(desk, item);
}
