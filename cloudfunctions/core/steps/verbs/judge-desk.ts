import * as z from 'zod/mini';
import type { Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { deskOf, openPanel } from '../parts/judging/panel';

const deskInput = z.strictObject({});

/** Every judging of the campaign, with how far the judge has come. */
async function desk(context: Context<'judge'>): Promise<Output<'judge.desk'>> {
  const { actor, campaign, office, now } = context;
  const judgings = await Promise.all(
    office.judgings.map(async ({ id }) => deskOf(campaign, await openPanel(context, id), now)),
  );
  return { judgings, name: actor.name };
}

export default verb('judge.desk', { actor: 'judge', input: deskInput, run: desk });
