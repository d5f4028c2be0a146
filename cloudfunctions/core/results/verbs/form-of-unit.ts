import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { checkPurpose } from '../../../../miniprogram/shared/people/purpose';
import { mayBeUploader } from '../../../../miniprogram/shared/works/uploader';
import { invalid, notFound, refused } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { levelOf } from '../../people/parts/contact/level';
import { recordDisclosure } from '../../people/parts/disclosure/record';
import { findEntry } from '../../works/stores/entries';
import { formName, handOutForm } from '../parts/registration/hand-out';

const ofUnitInput = z.strictObject({
  entry: z.string().check(z.maxLength(64)),
  purpose: z.string().check(z.maxLength(2000)),
});

/** The filled form of a work that the contact's unit has sent in, for its seal; written down as any other disclosure. */
async function ofUnit(
  context: Context<'contact'>,
  { entry: id, purpose }: Input<'form.ofUnit'>,
): Promise<Output<'form.ofUnit'>> {
  const { actor, campaign } = context;
  const decision = mayBeUploader({ level: levelOf(context), acts: actor.acts });
  if (!decision.allowed) throw refused(decision);
  const faults = checkPurpose(purpose);
  if (faults.length > 0) throw invalid(faults);
  const name = formName(context);
  const entry = await findEntry(id);
  // What an author sends in alone is nobody's but the author's and the host's, whatever unit it names.
  if (entry === null || entry.campaign !== campaign.id || entry.uploadedFor !== actor.unit.id)
    throw notFound('本单位报送的这件作品');
  const what = `作品《${entry.title}》的${name}`;
  await recordDisclosure(context, { about: entry.owner, subject: `entry:${id}`, what, purpose });
  return { file: await handOutForm(context, entry) };
}

export default verb('form.ofUnit', { actor: 'contact', input: ofUnitInput, run: ofUnit });
