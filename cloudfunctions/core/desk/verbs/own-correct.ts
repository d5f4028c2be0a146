import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { correctEntry } from '../parts/own/correct-entry';
import { correctRegistration } from '../parts/own/correct-registration';
import { ownDataOf } from '../parts/own/own-data';

const correctInput = z.strictObject({
  kind: z.enum(['entry', 'registration']),
  id: z.string().check(z.maxLength(200)),
  revision: z.int().check(z.nonnegative()),
  answers: z.record(z.string().check(z.maxLength(64)), z.string().check(z.maxLength(5000))),
});

/** Corrects what a person has filled in; that it was corrected, and which fields, is noted. */
async function correct(
  context: Context<'citizen'>,
  input: Input<'own.correct'>,
): Promise<Output<'own.correct'>> {
  await (input.kind === 'entry'
    ? correctEntry(context, input)
    : correctRegistration(context, input));
  return { own: await ownDataOf(context) };
}

export default verb('own.correct', { actor: 'citizen', input: correctInput, run: correct });
