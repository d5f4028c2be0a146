import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { buildPart } from '../parts/package/build';
import { openPart } from '../parts/package/open';
import { partView } from '../parts/package/part-view';

const partInput = z.strictObject({
  list: z.string().check(z.maxLength(80)),
  part: z.int().check(z.positive()),
});

/** Packs one archive of a list; nobody reads it by that. */
async function build(
  context: Context<'organizer'>,
  { list, part }: Input<'package.build'>,
): Promise<Output<'package.build'>> {
  const { works, planned } = await openPart(context, list, part);
  const packed = await buildPart(context, planned, { list, name: works.name });
  return { part: partView(planned, packed, context.now) };
}

export default verb('package.build', { actor: 'organizer', input: partInput, run: build });
