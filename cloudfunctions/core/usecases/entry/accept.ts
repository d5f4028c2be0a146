import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import type { Context } from '../../runtime/table';
import { unchanged } from './change';
import { review } from './review';

export const acceptInput = z.strictObject({
  id: z.string().check(z.maxLength(64)),
  revision: z.int().check(z.nonnegative()),
  signed: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(100)),
});

/** Accepts an entry: it may now be chosen for an edition. */
export async function accept(
  context: Context<'organizer'>,
  { id, revision }: Input<'entry.accept'>,
): Promise<Output<'entry.accept'>> {
  const entry = await review(context, {
    id,
    revision,
    verb: 'accept',
    reason: null,
    change: (entry) => ({ ...unchanged(entry), state: 'accepted' }),
    told: { result: '审核通过', note: '刊发后即可接受投票' },
  });
  return { entry };
}
