import * as z from 'zod/mini';
import { FIRST_STATES, type Input, type Output } from '../../../../miniprogram/shared/contract';
import { cursorInput, decodeCursor } from '../../ground/cursor';
import { momentCursor, PAGE_READ, pageOf } from '../../ground/page';
import { verb, type Context } from '../../ground/table';
import { queueItemsOf } from '../parts/entry/queue-item';
import { settle } from '../parts/entry/settle';
import { reviewedWay } from '../parts/first/desks';
import { deskView } from '../parts/first/view';
import { entriesOfWay } from '../stores/entries';

const queueInput = z.strictObject({
  way: z.string().check(z.maxLength(64)),
  state: z.enum(FIRST_STATES),
  cursor: cursorInput,
});

/** Works of a way in that the caller looks at first, first come first; personal answers masked. */
async function queue(
  context: Context<'reviewer'>,
  { way, state, cursor }: Input<'first.queue'>,
): Promise<Output<'first.queue'>> {
  const { campaign } = context;
  const reviewed = reviewedWay(context, way);
  const after = decodeCursor(momentCursor, cursor);
  const of = { campaign: campaign.id, way, unit: reviewed.unit, state };
  const page = pageOf(
    await settle(await entriesOfWay(of, after, PAGE_READ)),
    (entry) => entry,
    ({ submittedAt, _id }) => ({ at: submittedAt, id: _id }),
  );
  // A decision that was finished on the way has taken its entry out of this list.
  const standing = page.items.filter((entry) => entry.state === state);
  const [items, desk] = await Promise.all([
    queueItemsOf(campaign, standing),
    deskView(context, reviewed),
  ]);
  return { ...page, items, desk };
}

export default verb('first.queue', { actor: 'reviewer', input: queueInput, run: queue });
