import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { cursorInput, decodeCursor } from '../../ground/cursor';
import { momentCursor, PAGE_READ, PAGE_SIZE, pageOf } from '../../ground/page';
import { verb, type Context } from '../../ground/table';
import { entriesOf } from '../stores/entries';
import { myEntriesOf } from '../parts/entry/my-entries';
import { settle } from '../parts/entry/settle';

const mineInput = z.strictObject({ cursor: cursorInput });

/** The caller's own entries, newest first, each with every decision on it and how far it has come. */
async function mine(
  context: Context<'citizen'>,
  { cursor }: Input<'entry.mine'>,
): Promise<Output<'entry.mine'>> {
  const { actor, campaign } = context;
  const after = decodeCursor(momentCursor, cursor);
  const rows = await settle(await entriesOf(campaign.id, actor.openid, after, PAGE_READ));
  const shown = await myEntriesOf(context, rows.slice(0, PAGE_SIZE));
  const page = pageOf(
    rows,
    ({ _id }) => _id,
    ({ submittedAt, _id }) => ({ at: submittedAt, id: _id }),
  );
  return { items: shown, next: page.next };
}

export default verb('entry.mine', { actor: 'citizen', input: mineInput, run: mine });
