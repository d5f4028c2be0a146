import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { refused } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { beginChore } from '../../record/stores/chores';
import { eraseOwn } from '../parts/own/erase-own';
import { erasureOf } from '../parts/own/erasure';
import { ownDataOf } from '../parts/own/own-data';
import { erasureRefusal, winsOf } from '../parts/own/wins';
import { worksOf } from '../parts/own/works';

const eraseInput = z.strictObject({ understood: z.literal(true) });

/**
 * Takes back everything of the caller that takes part and erases what need not stay. It is begun as a chore: what a
 * call that breaks off leaves behind, the keeper finishes.
 */
async function erase(
  context: Context<'citizen'>,
  _input: Input<'own.erase'>,
): Promise<Output<'own.erase'>> {
  const { actor, campaign } = context;
  const works = await worksOf(context);
  const refusal = erasureRefusal(context, await winsOf(context, works));
  if (refusal !== null) throw refused(refusal);
  await beginChore(campaign.id, erasureOf(actor.openid));
  await eraseOwn(context);
  return { own: await ownDataOf(context) };
}

export default verb('own.erase', { actor: 'citizen', input: eraseInput, run: erase });
