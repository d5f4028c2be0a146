import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { notFound } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { takeTurn } from '../../record/parts/limit/take-turn';
import { findEntry } from '../../works/stores/entries';
import { formName, handOutForm } from '../parts/registration/hand-out';

const ownInput = z.strictObject({ entry: z.string().check(z.maxLength(64)) });

/** The filled form of the caller's own work, to be printed, sealed and sent by post. */
async function ownForm(
  context: Context<'citizen'>,
  { entry: id }: Input<'form.own'>,
): Promise<Output<'form.own'>> {
  formName(context);
  const { actor, campaign } = context;
  const entry = await findEntry(id);
  // A contact takes those of other people for the unit, on record.
  const own = entry?.campaign === campaign.id && entry.owner === actor.openid;
  if (entry?.channel !== 'author' || !own) throw notFound('您的这件作品');
  await takeTurn(context, 'download');
  return { file: await handOutForm(context, entry) };
}

export default verb('form.own', { actor: 'citizen', input: ownInput, run: ownForm });
