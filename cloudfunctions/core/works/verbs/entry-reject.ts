import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { rejectEntry } from '../parts/entry/reject';
import { leftToOrganizer } from '../parts/first/instead';

const rejectInput = z.strictObject({
  id: z.string().check(z.maxLength(64)),
  revision: z.int().check(z.nonnegative()),
  reason: z.string().check(z.maxLength(2000)),
});

/** Rejects an entry that the organizer reviews, or that passed any review before. */
const reject = async (
  context: Context<'organizer'>,
  input: Input<'entry.reject'>,
): Promise<Output<'entry.reject'>> => ({
  entry: await rejectEntry(context, input, { may: (entry) => leftToOrganizer(context, entry) }),
});

export default verb('entry.reject', { actor: 'organizer', input: rejectInput, run: reject });
