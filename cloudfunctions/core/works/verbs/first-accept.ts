import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { acceptEntry } from '../parts/entry/accept';
import { mayDecide } from '../parts/first/desks';
import { firstOf, firstWork } from '../parts/first/view';

const acceptInput = z.strictObject({
  id: z.string().check(z.maxLength(64)),
  revision: z.int().check(z.nonnegative()),
  signed: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(100)),
});

/** Accepts a work in the name of the unit that recommends it, or of the partner that looks at authors' own. */
async function accept(
  context: Context<'reviewer'>,
  input: Input<'first.accept'>,
): Promise<Output<'first.accept'>> {
  const { reviewed } = await firstOf(context, input.id);
  const { as, by } = reviewed;
  await acceptEntry({ ...context, actor: as }, input, {
    may: () => mayDecide(context, reviewed),
    inNameOf: by,
    told: { result: '初审通过', note: `${by}初审通过` },
  });
  return { first: await firstWork(context, await firstOf(context, input.id)) };
}

export default verb('first.accept', { actor: 'reviewer', input: acceptInput, run: accept });
