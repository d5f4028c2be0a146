import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { checkReason } from '../../../../miniprogram/shared/campaign/reason';
import { conflict, invalid } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { readBoard } from '../parts/award/board';
import { decideOutcome, readOutcome, unchangedOutcome } from '../parts/award/outcome';

const withdrawInput = z.strictObject({
  revision: z.int().check(z.nonnegative()),
  reason: z.string().check(z.maxLength(2000)),
});

/** Takes published results back, with a reason that everybody reads; certificates are no longer valid. */
async function withdraw(
  context: Context<'organizer'>,
  { revision, reason: typed }: Input<'results.withdraw'>,
): Promise<Output<'results.withdraw'>> {
  const faults = checkReason(typed);
  if (faults.length > 0) throw invalid(faults);
  const reason = typed.trim();
  const { campaign, now } = context;
  const outcome = await readOutcome(context);
  const wish = {
    verb: 'retract' as const,
    title: campaign.title,
    wish: 'retract',
    reason,
    before: { state: outcome.state },
    after: { state: 'withdrawn' },
  };
  await decideOutcome(context, outcome, revision, wish, () => {
    if (outcome.state !== 'published')
      throw conflict('现在没有公布中的结果。', '请刷新奖项后核对。');
    return {
      ...unchangedOutcome(outcome),
      state: 'withdrawn',
      publishedAt: null,
      withdrawn: { reason, at: now },
    };
  });
  return { board: await readBoard(context) };
}

export default verb('results.withdraw', {
  actor: 'organizer',
  input: withdrawInput,
  run: withdraw,
});
