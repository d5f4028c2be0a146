import { call } from '../../services/call';
import { onOpenCampaign } from '../../services/open-campaign';
import type { QueueItem } from '../../shared/contract/index';
import type { EntryState } from '../../shared/vocabulary';
import { PageTurner } from '../../state/page-turner';
import { firstPage, withItem, withoutItem } from '../../state/paged';
import type { Desk } from './desk.state';

let queue: Pick<Desk, 'state' | 'theme'> = { state: 'submitted', theme: null };

/** One desk for the list and the review page, so that going on to the next entry needs no new request. */
export const desk = new PageTurner<QueueItem>((cursor) =>
  call('organizer.queue', { ...queue, cursor }),
);

onOpenCampaign(() => {
  queue = { state: 'submitted', theme: null };
  desk.change(() => firstPage());
});

export const currentDesk = (): Desk => ({ ...queue, list: desk.shown });

/** Clears the desk and fetches the first page of a queue. */
export function fetchDesk(state: EntryState, theme: string | null): Promise<void> {
  queue = { state, theme };
  return desk.startOver();
}

/** Notes that an entry was decided, here or by somebody else. */
export function noteDecided(id: string): void {
  desk.change((list) => withoutItem(list, id));
}

/** Notes how an entry stands now, where it lies on the desk. */
export function noteSeen(item: QueueItem): void {
  desk.change((list) => withItem(list, item));
}
