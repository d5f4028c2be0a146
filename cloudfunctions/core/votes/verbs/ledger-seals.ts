import * as z from 'zod/mini';
import type { Input, Output, SealView } from '../../../../miniprogram/shared/contract';
import { cursorInput, decodeCursor } from '../../ground/cursor';
import { PAGE_READ, pageOf } from '../../ground/page';
import { verb, type Context } from '../../ground/table';
import type { Seal } from '../stores/seals';
import { sealsBelow } from '../stores/seals';

const sealsInput = z.strictObject({ cursor: cursorInput });

const cursorSchema = z.strictObject({ number: z.int() });

/** All seals, newest first. */
async function listSeals(
  { campaign }: Context<'citizen'>,
  { cursor }: Input<'ledger.seals'>,
): Promise<Output<'ledger.seals'>> {
  const place = decodeCursor(cursorSchema, cursor);
  const rows = await sealsBelow(campaign.id, place?.number ?? null, PAGE_READ);
  return pageOf(rows, sealView, ({ number }) => ({ number }));
}

/** What is public of a seal. */
export const sealView = (seal: Seal): SealView => ({
  number: seal.number,
  from: seal.from,
  to: seal.to,
  rows: seal.rows,
  root: seal.root,
  previous: seal.previous,
  hash: seal.hash,
  at: seal.at,
});

export default verb('ledger.seals', { actor: 'citizen', input: sealsInput, run: listSeals });
