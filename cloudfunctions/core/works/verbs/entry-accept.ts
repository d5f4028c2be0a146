import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { roundsAllowing } from '../../../../miniprogram/shared/campaign/rounds';
import { verb, type Context } from '../../ground/table';
import { acceptEntry } from '../parts/entry/accept';
import { leftToOrganizer } from '../parts/first/instead';

const acceptInput = z.strictObject({
  id: z.string().check(z.maxLength(64)),
  revision: z.int().check(z.nonnegative()),
  signed: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(100)),
});

/** Accepts an entry that the organizer reviews: it may now be chosen for an edition. */
const accept = async (
  context: Context<'organizer'>,
  input: Input<'entry.accept'>,
): Promise<Output<'entry.accept'>> => ({
  entry: await acceptEntry(context, input, {
    may: (entry) => leftToOrganizer(context, entry),
    told: {
      result: '审核通过',
      note:
        roundsAllowing(context.campaign, 'publish').length > 0 ? '刊发后即可接受投票' : '等待评审',
    },
  }),
});

export default verb('entry.accept', { actor: 'organizer', input: acceptInput, run: accept });
