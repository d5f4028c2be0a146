import { call } from '../../services/call';
import { onOpenCampaign } from '../../services/open-campaign';
import { withHome } from '../../services/session';
import type { FirstDesk, FirstState, QueueItem } from '../../shared/contract/index';
import { PageTurner } from '../../state/page-turner';
import { firstPage, withItem, withoutItem } from '../../state/paged';

/** Which works lie on the desk. */
export interface Chosen {
  way: string;
  state: FirstState;
}

const NOTHING: Chosen = { way: '', state: 'submitted' };
let chosen = NOTHING;
let known: FirstDesk | null = null;

/** One list for the desk and the work's page, so that going on to the next work needs no new request. */
export const works = new PageTurner<QueueItem>(async (cursor) => {
  const reply = await withHome(call('first.queue', { ...chosen, cursor }));
  if (reply.ok) known = reply.data.desk;
  return reply;
});

onOpenCampaign(() => {
  chosen = NOTHING;
  known = null;
  works.change(() => firstPage());
});

export const currentChoice = (): Chosen => chosen;

/** The desk as the last answer had it; null before the first. */
export const knownDesk = (): FirstDesk | null => known;

/** Fetches the first page of other works. */
export function choose(other: Chosen): Promise<void> {
  chosen = other;
  return works.startOver();
}

/** Notes how a work stands now: one that has left the list goes from it. */
export function noteWork(work: QueueItem, desk: FirstDesk): void {
  known = desk;
  works.change((list) =>
    work.state === chosen.state ? withItem(list, work) : withoutItem(list, work.id),
  );
}
