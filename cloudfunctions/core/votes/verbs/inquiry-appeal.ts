import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { appealInput, assertOwn, AUTHOR } from '../parts/inquiry/author';
import { findInquired } from '../parts/inquiry/find';
import { sendAppeal } from '../parts/inquiry/send-appeal';

/** The author says where the votes come from. */
async function inquiryAppeal(
  context: Context<'citizen'>,
  { round, entry, text }: Input<'inquiry.appeal'>,
): Promise<Output<'inquiry.appeal'>> {
  await assertOwn(context, entry);
  const exhibit = await findInquired(context, { round, entry });
  const { inquiry } = await sendAppeal(context, exhibit, AUTHOR, text);
  return { inquiry };
}

export default verb('inquiry.appeal', { actor: 'citizen', input: appealInput, run: inquiryAppeal });
