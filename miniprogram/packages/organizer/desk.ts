import { call } from '../../services/call';
import type { Fault } from '../../shared/reply';
import type { EntryState } from '../../shared/vocabulary';
import { addPage, openDesk, takeOff, type Desk } from './desk.state';

/** One desk for the list and the review page, so that going on to the next entry needs no new request. */
let desk: Desk = openDesk('submitted', null);

export function currentDesk(): Desk {
  return desk;
}

/** Clears the desk and fetches the first page of a queue. */
export function fetchDesk(state: EntryState, theme: string | null): Promise<Fault | null> {
  desk = openDesk(state, theme);
  return fetchMore();
}

/** Fetches one more page. An answer for a desk that was cleared meanwhile is dropped. */
export async function fetchMore(): Promise<Fault | null> {
  const asked = desk;
  const { state, theme, next } = asked;
  const reply = await call('organizer.queue', { state, theme, cursor: next });
  if (!reply.ok) return reply.error;
  if (desk.state === state && desk.theme === theme && desk.next === next) desk = addPage(desk, reply.data);
  return null;
}

/** Notes that an entry was decided, here or by somebody else. */
export function noteDecided(id: string): void {
  desk = takeOff(desk, id);
}
