import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { cursorInput, decodeCursor } from '../../ground/cursor';
import { momentCursor, PAGE_READ, pageOf } from '../../ground/page';
import { verb, type Context } from '../../ground/table';
import { ownInquiry } from '../parts/inquiry/own';
import { readInquiries } from '../parts/inquiry/read';
import { sideOf } from '../parts/inquiry/side';
import { heldOfUnit } from '../stores/exhibits-held';

const unionInquiriesInput = z.strictObject({ cursor: cursorInput });

/** What was set apart of the votes for the unit's entries, the newest first. */
async function unionInquiries(
  context: Context<'contact'>,
  { cursor }: Input<'union.inquiries'>,
): Promise<Output<'union.inquiries'>> {
  const { actor, campaign } = context;
  const after = decodeCursor(momentCursor, cursor);
  const rows = await heldOfUnit(campaign.id, actor.unit.id, after, PAGE_READ);
  const { items, next } = pageOf(
    rows,
    (exhibit) => exhibit,
    ({ heldAt = 0, _id }) => ({ at: heldAt, id: _id }),
  );
  const side = sideOf(context);
  const found = await readInquiries(items);
  return { items: found.map((inquiry) => ownInquiry(context, inquiry, side)), next };
}

export default verb('union.inquiries', {
  actor: 'contact',
  input: unionInquiriesInput,
  run: unionInquiries,
});
