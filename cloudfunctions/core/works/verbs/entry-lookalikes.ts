import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { turnName } from '../rules/lookalike/turns';
import { pieceIds } from '../stores/pieces';
import { gridsOf } from '../stores/prints';
import { entriesById } from '../parts/entry/by-id';
import { queueItemsOf } from '../parts/entry/queue-item';
import { entryIn } from '../parts/entry/review';
import { closestFirst, near, type Near } from '../parts/lookalike/near';

const lookalikesInput = z.strictObject({ id: z.string().check(z.maxLength(64)) });

/** The works that look like one, the most alike first, each with its history; nothing is decided by it. */
async function lookalikes(
  context: Context<'organizer'>,
  { id }: Input<'entry.lookalikes'>,
): Promise<Output<'entry.lookalikes'>> {
  const entry = await entryIn(context, id);
  const { campaign } = context;
  const grids = await gridsOf(pieceIds(entry));
  const own = { campaign: campaign.id, own: id };
  const likes: Near[] = [];
  for (const grid of grids.values()) likes.push(...(await near(own, grid)));
  const found = closestFirst(likes);
  const entries = await entriesById(found.map(({ entry }) => entry));
  const standing = found.flatMap((one) => {
    const entry = entries.get(one.entry);
    return entry === undefined ? [] : [{ ...one, entry }];
  });
  const views = await queueItemsOf(
    campaign,
    standing.map(({ entry }) => entry),
  );
  const byId = new Map(views.map((view) => [view.id, view]));
  return {
    items: standing.flatMap(({ entry, agreement, turn }) => {
      const view = byId.get(entry._id);
      if (view === undefined) return [];
      return [{ entry: view, agreement: Math.round(agreement * 100), turn: turnName(turn) }];
    }),
  };
}

export default verb('entry.lookalikes', {
  actor: 'organizer',
  input: lookalikesInput,
  run: lookalikes,
});
