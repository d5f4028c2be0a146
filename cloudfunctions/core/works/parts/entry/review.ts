import { formatMoment } from '../../../../../miniprogram/shared/calendar';
import type { QueueItem } from '../../../../../miniprogram/shared/contract';
import { notFound } from '../../../ground/fault';
import { sendOutcome } from '../../../ground/messages';
import type { Context } from '../../../ground/table';
import type { EntryVerb } from './decision';
import { findEntry, type EntryChange, type Entry } from '../../stores/entries';
import { doerOf } from '../../../record/parts/decision/new-act';
import { decideOnEntry } from './decide';
import { queueItemFor } from './queue-item';

export interface Review {
  id: string;
  revision: number;
  verb: Exclude<EntryVerb, 'publish'>;
  reason: string | null;
  change: (entry: Entry) => EntryChange;
  /** Points that the person has gone through and signed, in words. */
  signed?: readonly string[];
  /** What the author is told: at most 5 characters, and a note; null where there is nothing to tell. */
  told: { result: string; note: string } | null;
}

/** Decides on one entry, tells its author, and gives the entry as it stands. */
export async function review(context: Context<'organizer'>, wish: Review): Promise<QueueItem> {
  const { campaign, now } = context;
  const found = await entryIn(context, wish.id);
  const { verb, revision, reason, signed = [] } = wish;
  const change = wish.change(found);
  const { entry, fresh } = await decideOnEntry(doerOf(context), found, {
    verb,
    revision,
    reason,
    change,
    signed,
    round: null,
  });
  if (fresh && wish.told !== null) {
    const { owner: openid, title } = entry;
    await sendOutcome({
      campaign: campaign.id,
      openid,
      title,
      ...wish.told,
      at: formatMoment(now),
    });
  }
  return queueItemFor(campaign, entry);
}

/** @throws ActionFault NOT_FOUND unless the campaign has such an entry. */
export async function entryIn({ campaign }: Pick<Context, 'campaign'>, id: string): Promise<Entry> {
  const found = await findEntry(id);
  if (found === null || found.campaign !== campaign.id) throw notFound('这件作品');
  return found;
}
