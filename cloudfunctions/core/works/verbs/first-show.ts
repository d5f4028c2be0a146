import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { firstOf, firstWork } from '../parts/first/view';

const showInput = z.strictObject({ id: z.string().check(z.maxLength(64)) });

/** A work that the caller looks at first, with what is to be signed before it is accepted. */
async function show(
  context: Context<'reviewer'>,
  { id }: Input<'first.show'>,
): Promise<Output<'first.show'>> {
  return { first: await firstWork(context, await firstOf(context, id)) };
}

export default verb('first.show', { actor: 'reviewer', input: showInput, run: show });
