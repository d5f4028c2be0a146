import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { cursorInput, decodeCursor } from '../../runtime/cursor';
import { momentCursor, PAGE_READ, pageOf } from '../../runtime/page';
import type { Context } from '../../runtime/table';
import { entriesOf } from '../../stores/entries';
import { findExhibits } from '../../stores/exhibits';
import { hallOf } from '../exhibit/hall';
import { myEntryOf } from './my-entry';
import { settle } from './settle';

export const mineInput = z.strictObject({ cursor: cursorInput });

/** The caller's own entries, newest first, each with every decision on it. */
export async function mine(
  { actor, now, campaign }: Context<'citizen'>,
  { cursor }: Input<'entry.mine'>,
): Promise<Output<'entry.mine'>> {
  const after = decodeCursor(momentCursor, cursor);
  const rows = await settle(await entriesOf(campaign.id, actor.openid, after, PAGE_READ));
  const hall = hallOf(campaign, now);
  const published = rows.filter(({ state }) => state === 'published').map(({ _id }) => _id);
  const exhibits = hall === null ? [] : await findExhibits(hall, published);
  const votes = new Map(exhibits.map((exhibit) => [exhibit.entry, exhibit.votes]));
  return pageOf(
    rows,
    (entry) => myEntryOf(entry, votes.get(entry._id) ?? null),
    ({ submittedAt, _id }) => ({ at: submittedAt, id: _id }),
  );
}
