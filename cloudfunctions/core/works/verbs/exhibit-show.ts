import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { notFound } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { detailOf } from '../parts/exhibit/card';
import { piecesIn } from '../stores/pieces';
import { findShown } from '../parts/exhibit/find-shown';
import { hallOf } from '../parts/exhibit/hall';

const showInput = z.strictObject({ id: z.string().check(z.maxLength(64)) });

/** Shows one exhibit, and whether the caller may vote for it now. */
async function show(
  context: Context<'citizen'>,
  { id }: Input<'exhibit.show'>,
): Promise<Output<'exhibit.show'>> {
  const { campaign, now, handedIn } = context;
  const hall = hallOf(campaign, now);
  if (hall === null) throw notFound('这件作品');
  const [exhibit, pieces, { today, talliedAt, refusalFor }] = await Promise.all([
    findShown(campaign, now, id),
    piecesIn([id]),
    handedIn.voting(context, hall),
  ]);
  if (exhibit === null) throw notFound('这件作品');
  return { exhibit: detailOf(exhibit, pieces, talliedAt), today, refusal: refusalFor(exhibit) };
}

export default verb('exhibit.show', { actor: 'citizen', input: showInput, run: show });
