import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { ENTRY_STATES } from '../../../../miniprogram/shared/vocabulary';
import { cursorInput, decodeCursor } from '../../ground/cursor';
import { momentCursor, PAGE_READ, pageOf } from '../../ground/page';
import { verb, type Context } from '../../ground/table';
import { entriesIn } from '../../works/stores/entries';
import { queueItemsOf } from '../../works/parts/entry/queue-item';
import { settle } from '../../works/parts/entry/settle';

const queueInput = z.strictObject({
  state: z.enum(ENTRY_STATES),
  theme: z.nullable(z.string().check(z.maxLength(64))),
  cursor: cursorInput,
});

/** The entries in one state, first come first, with media and all answers. */
async function queue(
  { campaign }: Context<'organizer'>,
  { state, theme, cursor }: Input<'organizer.queue'>,
): Promise<Output<'organizer.queue'>> {
  const after = decodeCursor(momentCursor, cursor);
  const rows = await entriesIn({ campaign: campaign.id, state, theme }, after, PAGE_READ);
  const page = pageOf(
    await settle(rows),
    (entry) => entry,
    ({ submittedAt, _id }) => ({ at: submittedAt, id: _id }),
  );
  // A decision that was finished on the way has taken its entry out of this list.
  const standing = page.items.filter((entry) => entry.state === state);
  return { ...page, items: await queueItemsOf(campaign, standing) };
}

export default verb('organizer.queue', { actor: 'organizer', input: queueInput, run: queue });
