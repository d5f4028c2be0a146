import { call } from '../../services/call';
import type { Output, QueueItem } from '../../shared/contract/index';
import type { Reply } from '../../shared/reply';

/** A queue this long is worked off before another edition is planned. */
const MOST_PAGES = 20;

/** All entries that wait to be published, first come first. */
export async function allAccepted(): Promise<Reply<QueueItem[]>> {
  const items: QueueItem[] = [];
  let reply = await pageAfter(null);
  for (let page = 1; reply.ok; page += 1) {
    items.push(...reply.data.items);
    const { next } = reply.data;
    if (next === null || page === MOST_PAGES) return { ok: true, data: items, at: reply.at };
    reply = await pageAfter(next);
  }
  return reply;
}

const pageAfter = (cursor: string | null): Promise<Reply<Output<'organizer.queue'>>> =>
  call('organizer.queue', { state: 'accepted', theme: null, cursor });
