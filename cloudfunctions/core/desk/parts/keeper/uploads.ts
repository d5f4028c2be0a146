import { MOST_DELETED, removeUploads } from '../../../files/stores/uploads';
import {
  forgetTickets,
  ticketsBefore,
  type ListTicket,
  type Ticket,
} from '../../../files/stores/tickets';
import { removeStrays } from '../../../works/parts/piece/strays';
import type { HasTime } from './has-time';

/** Somebody may still be submitting with a ticket that has just run out, ms. */
const GRACE_MS = 24 * 3_600_000;
const AT_ONCE = 25;

const pathsOf = (ticket: Ticket | ListTicket): string[] =>
  ticket.of === 'list'
    ? [ticket.filePath]
    : ticket.files.flatMap(({ filePath, previewPath }) => [filePath, previewPath]);

/**
 * Removes what was uploaded to tickets that ran out a day ago, and the tickets: a work that was submitted has its
 * own copy.
 * @returns how many tickets.
 */
export async function removeAbandoned(
  campaign: string,
  now: number,
  hasTime: HasTime,
): Promise<number> {
  let removed = 0;
  for (;;) {
    const old = await ticketsBefore(campaign, now - GRACE_MS, AT_ONCE);
    const paths = old.flatMap(pathsOf);
    for (let start = 0; start < paths.length; start += MOST_DELETED)
      await removeUploads(paths.slice(start, start + MOST_DELETED));
    await removeStrays(old.flatMap(({ _id, of }) => (of === 'list' ? [] : [_id])));
    await forgetTickets(old.map(({ _id }) => _id));
    removed += old.length;
    if (old.length < AT_ONCE || !hasTime()) return removed;
  }
}
