import * as z from 'zod/mini';
import type { Input, Output } from '../../../../../miniprogram/shared/contract';
import { ALLOWED } from '../../../../../miniprogram/shared/decision';
import { notFound } from '../../../ground/fault';
import type { Context } from '../../../ground/table';
import { findEntry } from '../../../works/stores/entries';
import { heldOfEntry } from '../../stores/exhibits-held';
import { findInquired } from './find';
import { ownInquiry, type Side } from './own';
import { readInquiries } from './read';
import { sendAppeal } from './send-appeal';

const id = z.string().check(z.minLength(1), z.maxLength(64));

export const inquiryShowInput = z.strictObject({ entry: id });
export const inquiryAppealInput = z.strictObject({
  round: id,
  entry: id,
  text: z.string().check(z.maxLength(4000)),
});

const AUTHOR: Side = { from: 'author', may: ALLOWED };

/** What was set apart of the votes for the caller's own entry, the newest round first. */
export async function inquiryShow(
  context: Context<'citizen'>,
  { entry }: Input<'inquiry.show'>,
): Promise<Output<'inquiry.show'>> {
  await assertOwn(context, entry);
  const found = await readInquiries(await heldOfEntry(context.campaign.id, entry));
  return { inquiries: found.map((inquiry) => ownInquiry(context, inquiry, AUTHOR)) };
}

/** The author says where the votes come from. */
export async function inquiryAppeal(
  context: Context<'citizen'>,
  { round, entry, text }: Input<'inquiry.appeal'>,
): Promise<Output<'inquiry.appeal'>> {
  await assertOwn(context, entry);
  const exhibit = await findInquired(context, { round, entry });
  const { inquiry } = await sendAppeal(context, exhibit, AUTHOR, text);
  return { inquiry };
}

/** To everybody else there is no such entry. What a contact has sent in for others is not the contact's own. */
async function assertOwn({ actor, campaign }: Context<'citizen'>, id: string): Promise<void> {
  const entry = await findEntry(id);
  const own =
    entry !== null &&
    entry.campaign === campaign.id &&
    entry.owner === actor.openid &&
    entry.channel === 'author';
  if (!own) throw notFound('这件作品');
}
