import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { checkReason } from '../../../../miniprogram/shared/campaign/reason';
import { invalid } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { unchanged } from '../parts/entry/change';
import { review } from '../parts/entry/review';

const rejectInput = z.strictObject({
  id: z.string().check(z.maxLength(64)),
  revision: z.int().check(z.nonnegative()),
  reason: z.string().check(z.maxLength(2000)),
});

/** Rejects an entry with a reason its author reads; the same file may then be submitted again. */
async function reject(
  context: Context<'organizer'>,
  { id, revision, reason: typed }: Input<'entry.reject'>,
): Promise<Output<'entry.reject'>> {
  const faults = checkReason(typed);
  if (faults.length > 0) throw invalid(faults);
  const reason = typed.trim();
  const entry = await review(context, {
    id,
    revision,
    verb: 'reject',
    reason,
    change: (entry) => ({
      ...unchanged(entry),
      state: 'rejected',
      fileKeys: [entry._id],
    }),
    told: { result: '未通过', note: reason },
  });
  return { entry };
}

export default verb('entry.reject', { actor: 'organizer', input: rejectInput, run: reject });
