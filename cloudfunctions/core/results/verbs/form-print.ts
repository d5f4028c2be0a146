import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { checkPurpose } from '../../../../miniprogram/shared/people/purpose';
import { invalid, notFound } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { recordDisclosure } from '../../people/parts/disclosure/record';
import { findEntry } from '../../works/stores/entries';
import { formName, handOutForm } from '../parts/registration/hand-out';

const printInput = z.strictObject({
  entry: z.string().check(z.maxLength(64)),
  purpose: z.string().check(z.maxLength(2000)),
});

/** The filled form of any work, once it is written down who takes it and what for. */
async function print(
  context: Context<'organizer'>,
  { entry: id, purpose }: Input<'form.print'>,
): Promise<Output<'form.print'>> {
  const faults = checkPurpose(purpose);
  if (faults.length > 0) throw invalid(faults);
  const name = formName(context);
  const entry = await findEntry(id);
  if (entry === null || entry.campaign !== context.campaign.id) throw notFound('这件作品');
  const what = `作品《${entry.title}》的${name}`;
  await recordDisclosure(context, { about: entry.owner, subject: `entry:${id}`, what, purpose });
  return { file: await handOutForm(context, entry) };
}

export default verb('form.print', { actor: 'organizer', input: printInput, run: print });
