import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { assertOwn, AUTHOR, ownEntryInput } from '../parts/inquiry/author';
import { ownInquiry } from '../parts/inquiry/own';
import { readInquiries } from '../parts/inquiry/read';
import { heldOfEntry } from '../stores/exhibits-held';

/** What was set apart of the votes for the caller's own entry, the newest round first. */
async function inquiryShow(
  context: Context<'citizen'>,
  { entry }: Input<'inquiry.show'>,
): Promise<Output<'inquiry.show'>> {
  await assertOwn(context, entry);
  const found = await readInquiries(await heldOfEntry(context.campaign.id, entry));
  return { inquiries: found.map((inquiry) => ownInquiry(context, inquiry, AUTHOR)) };
}

export default verb('inquiry.show', { actor: 'citizen', input: ownEntryInput, run: inquiryShow });
