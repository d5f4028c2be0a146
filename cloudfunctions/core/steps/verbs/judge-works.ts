import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { deskOf, openPanel } from '../parts/judging/panel';
import { judgedWorkOf } from '../parts/judging/view';

const worksInput = z.strictObject({ judging: z.string().check(z.maxLength(64)) });

/** The works a judge has to look at, in the judge's own order, with what the judge has said so far. */
async function works(
  context: Context<'judge'>,
  { judging }: Input<'judge.works'>,
): Promise<Output<'judge.works'>> {
  const panel = await openPanel(context, judging);
  return {
    works: panel.served.map((one, index) =>
      judgedWorkOf(panel.judging, one, index + 1, panel.scores.get(one.work) ?? null),
    ),
    desk: deskOf(context.campaign, panel, context.now),
  };
}

export default verb('judge.works', { actor: 'judge', input: worksInput, run: works });
