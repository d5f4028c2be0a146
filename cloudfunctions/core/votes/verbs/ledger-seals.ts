import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { cursorInput, decodeCursor } from '../../ground/cursor';
import { PAGE_READ, pageOf } from '../../ground/page';
import { verb, type Context } from '../../ground/table';
import { sealsBelow } from '../stores/seals';
import { sealView } from '../parts/ledger/seal-view';

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

export default verb('ledger.seals', { actor: 'citizen', input: sealsInput, run: listSeals });
