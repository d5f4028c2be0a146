import { call } from '../../services/call';
import type { QueueItem } from '../../shared/contract/index';
import type { Reply } from '../../shared/reply';

/** A queue this long is worked off before another edition is planned. */
const MOST_PAGES = 20;

/** All entries that wait to be published, first come first. */
export async function allAccepted(): Promise<Reply<QueueItem[]>> {
  const items: QueueItem[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const reply: Awaited<ReturnType<typeof fetchPage>> = await fetchPage(cursor);
    if (!reply.ok) return reply;
    items.push(...reply.data.items);
    cursor = reply.data.next;
    if (cursor === null) return { ok: true, data: items, at: reply.at };
  }
  return { ok: true, data: items, at: 0 };
}

const fetchPage = (cursor: string | null) =>
  call('organizer.queue', { state: 'accepted', theme: null, cursor });
