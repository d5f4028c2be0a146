import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { rejectEntry } from '../parts/entry/reject';
import { mayDecide } from '../parts/first/desks';
import { firstOf, firstWork } from '../parts/first/view';

const rejectInput = z.strictObject({
  id: z.string().check(z.maxLength(64)),
  revision: z.int().check(z.nonnegative()),
  reason: z.string().check(z.maxLength(2000)),
});

/** Turns a work back with a reason that its author, or the contact who sent it in, reads. */
async function reject(
  context: Context<'reviewer'>,
  input: Input<'first.reject'>,
): Promise<Output<'first.reject'>> {
  const { reviewed } = await firstOf(context, input.id);
  const { as, by } = reviewed;
  await rejectEntry({ ...context, actor: as }, input, {
    may: () => mayDecide(context, reviewed),
    from: ['submitted'],
    inNameOf: by,
  });
  return { first: await firstWork(context, await firstOf(context, input.id)) };
}

export default verb('first.reject', { actor: 'reviewer', input: rejectInput, run: reject });
