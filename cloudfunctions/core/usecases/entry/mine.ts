import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { cursorInput, decodeCursor } from '../../runtime/cursor';
import { momentCursor, PAGE_READ, pageOf } from '../../runtime/page';
import type { Context } from '../../runtime/table';
import { entriesOf } from '../../stores/entries';
import { latestVotes } from './latest-votes';
import { myEntryOf } from './my-entry';
import { settle } from './settle';
import { hasStanding } from './standing';
import { standingsOf } from './standings';

export const mineInput = z.strictObject({ cursor: cursorInput });

/** The caller's own entries, newest first, each with every decision on it and how far it has come. */
export async function mine(
  { actor, now, campaign, office }: Context<'citizen'>,
  { cursor }: Input<'entry.mine'>,
): Promise<Output<'entry.mine'>> {
  const after = decodeCursor(momentCursor, cursor);
  const rows = await settle(await entriesOf(campaign.id, actor.openid, after, PAGE_READ));
  const shown = rows.filter(hasStanding).map(({ _id }) => _id);
  const [votes, standings] = await Promise.all([
    latestVotes(campaign, now, shown),
    standingsOf({ campaign, office, now }, shown),
  ]);
  return pageOf(
    rows,
    (entry) => myEntryOf(entry, votes.get(entry._id), standings.get(entry._id) ?? []),
    ({ submittedAt, _id }) => ({ at: submittedAt, id: _id }),
  );
}
