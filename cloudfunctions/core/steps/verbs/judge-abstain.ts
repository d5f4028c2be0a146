import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { checkReason } from '../../../../miniprogram/shared/campaign/reason';
import { invalid } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { keep, openForScoring } from '../parts/score/keep';

const id = z.string().check(z.maxLength(64));

const abstainInput = z.strictObject({
  judging: id,
  work: id,
  revision: z.int().check(z.nonnegative()),
  reason: z.string().check(z.maxLength(2000)),
});

/** 回避: the judge stays out of a work, with a reason; points given before no longer count. */
async function abstain(
  context: Context<'judge'>,
  { revision, reason, ...wish }: Input<'judge.abstain'>,
): Promise<Output<'judge.abstain'>> {
  const opened = await openForScoring(context, { ...wish, revision });
  const faults = checkReason(reason);
  if (faults.length > 0) throw invalid(faults);
  return keep(context, opened, revision, {
    state: 'abstained',
    marks: {},
    comment: '',
    reason: reason.trim(),
    total: null,
  });
}

export default verb('judge.abstain', { actor: 'judge', input: abstainInput, run: abstain });
