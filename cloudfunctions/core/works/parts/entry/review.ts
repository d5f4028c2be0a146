import { formatMoment } from '../../../../../miniprogram/shared/calendar';
import type { QueueItem } from '../../../../../miniprogram/shared/contract';
import type { EntryState } from '../../../../../miniprogram/shared/vocabulary';
import { notFound } from '../../../ground/fault';
import { sendOutcome } from '../../../ground/messages';
import type { Officer } from '../../../ground/actor';
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
  /** States that it is done from, of those the verb allows; all of them when left out. */
  from?: readonly EntryState[];
  /** The unit or partner that looks first, where it decides; left out for the organizer. */
  inNameOf?: string;
  /** What the author is told: at most 5 characters, and a note; null where there is nothing to tell. */
  told: { result: string; note: string } | null;
}

/** Who decides on an entry, and when: the organizer's people, or whoever looks first. */
export type Reviewing = Pick<Context, 'campaign' | 'office' | 'now'> & { actor: Officer };

/** Decides on one entry, tells its author, and gives the entry as it stands. */
export async function review(context: Reviewing, wish: Review): Promise<QueueItem> {
  const { campaign, now } = context;
  const found = await entryIn(context, wish.id);
  const { verb, revision, reason, signed = [], from, inNameOf } = wish;
  const change = wish.change(found);
  const { entry, fresh } = await decideOnEntry(doerOf(context), found, {
    verb,
    revision,
    reason,
    change,
    signed,
    round: null,
    ...(from === undefined ? {} : { from }),
    ...(inNameOf === undefined ? {} : { inNameOf }),
  });
  const { owner: openid, title } = entry;
  // A contact who looks first at a work that the same contact sent in knows.
  const knows = inNameOf !== undefined && openid === context.actor.openid;
  if (fresh && wish.told !== null && !knows) {
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
