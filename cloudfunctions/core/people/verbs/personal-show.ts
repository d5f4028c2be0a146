import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { checkPurpose } from '../../../../miniprogram/shared/people/purpose';
import { invalid, notFound } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { recordDisclosure } from '../parts/disclosure/record';

const personalShowInput = z.strictObject({
  kind: z.enum(['entry', 'registration']),
  id: z.string().check(z.maxLength(200)),
  purpose: z.string().check(z.maxLength(2000)),
});

/** Gives the answers of one form in full, once it is written down who reads them and what for. */
async function personalShow(
  context: Context<'organizer'>,
  { kind, id, purpose }: Input<'personal.show'>,
): Promise<Output<'personal.show'>> {
  const faults = checkPurpose(purpose);
  if (faults.length > 0) throw invalid(faults);
  const form = context.handedIn.personalForms.find((one) => one.kind === kind);
  if (form === undefined) throw notFound('这份资料');
  const { answers, ...read } = await form.find(context, id);
  await recordDisclosure(context, { ...read, purpose });
  return { answers };
}

export default verb('personal.show', {
  actor: 'organizer',
  input: personalShowInput,
  run: personalShow,
});
