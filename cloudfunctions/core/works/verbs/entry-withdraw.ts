import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { checkReason } from '../../../../miniprogram/shared/campaign/reason';
import { mayWithdrawEntry } from '../../../../miniprogram/shared/works/withdraw';
import { invalid, notFound, refused } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { findEntry, type Entry } from '../stores/entries';
import { myEntryNow } from '../parts/entry/my-entries';
import { takeBack } from '../parts/entry/take-back';

const withdrawInput = z.strictObject({
  id: z.string().check(z.maxLength(64)),
  revision: z.int().check(z.nonnegative()),
  reason: z.string().check(z.maxLength(2000)),
});

/** Takes back an author's own work, in every round; the same file may then be submitted again. */
async function withdraw(
  context: Context<'citizen'>,
  { id, revision, reason: typed }: Input<'entry.withdraw'>,
): Promise<Output<'entry.withdraw'>> {
  const { actor, campaign, handedIn } = context;
  const faults = checkReason(typed);
  if (faults.length > 0) throw invalid(faults);
  const found = await findEntry(id);
  if (found === null || found.campaign !== campaign.id || !isOwn(found, actor.openid))
    throw notFound('这件作品');
  // The same again, after its answer was lost on the way, is answered by what stands.
  if (found.state !== 'withdrawn') {
    const may = mayWithdrawEntry(campaign, found.state, await handedIn.publishedSince(campaign.id));
    if (!may.allowed) throw refused(may);
  }
  const entry = await takeBack(context, found, { revision, reason: typed.trim() });
  return { entry: await myEntryNow(context, entry) };
}

/** What contacts send in for others is taken back by the organizer. */
const isOwn = ({ owner, channel }: Entry, openid: string): boolean =>
  owner === openid && channel === 'author';

export default verb('entry.withdraw', { actor: 'citizen', input: withdrawInput, run: withdraw });
