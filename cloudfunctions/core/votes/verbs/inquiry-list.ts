import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { cursorInput, decodeCursor } from '../../ground/cursor';
import { momentCursor, PAGE_READ, pageOf } from '../../ground/page';
import { verb, type Context } from '../../ground/table';
import { heldIn } from '../stores/exhibits-held';
import { inquiryItem } from '../parts/inquiry/item';
import { readInquiries } from '../parts/inquiry/read';

const inquiryListInput = z.strictObject({ pending: z.boolean(), cursor: cursorInput });

/** Entries with votes set apart, the newest first: those with undecided ones, or the others. */
async function inquiryList(
  context: Context<'organizer'>,
  { pending, cursor }: Input<'inquiry.list'>,
): Promise<Output<'inquiry.list'>> {
  const after = decodeCursor(momentCursor, cursor);
  const rows = await heldIn(context.campaign.id, pending, after, PAGE_READ);
  const { items, next } = pageOf(
    rows,
    (exhibit) => exhibit,
    ({ heldAt = 0, _id }) => ({ at: heldAt, id: _id }),
  );
  const inquiries = await readInquiries(items);
  // A verdict that was finished on the way has taken its inquiry out of this list.
  const standing = inquiries.filter(({ exhibit }) => exhibit.held > 0 === pending);
  return { items: await Promise.all(standing.map((one) => inquiryItem(context, one))), next };
}

export default verb('inquiry.list', {
  actor: 'organizer',
  input: inquiryListInput,
  run: inquiryList,
});
