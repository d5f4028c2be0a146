import { newestClosable } from '../../rules/windows';
import type { Closing } from '../../stores/windows';
import { finishClosing, newestClosing, noteTally, openClosing } from '../../stores/windows';
import { newestVotedWindow } from '../../stores/votes';
import { countClosing } from './count-closing';

/**
 * Counts the votes whose windows are past their grace. May run late, twice, at the same moment as
 * another run, or stop anywhere: the next run finds the closing open and counts it with the same
 * bounds. Does nothing but look while there are no new votes.
 * @param now ms.
 * @returns votes in the closings that this run finished.
 */
export async function closeWindow(campaign: string, now: number): Promise<number> {
  const last = await newestClosing(campaign);
  const resumed = last?.state === 'open' ? await finish(last) : 0;
  const from = last?.to ?? 0;
  const closable = newestClosable(now);
  const to = await newestVotedWindow(campaign, { from, to: closable });
  if (to === null) {
    await noteTally(campaign, closable);
    return resumed;
  }
  const closing = await openClosing(campaign, from, to);
  const votes = await finish(closing);
  // Another run may have opened it earlier, with fewer windows.
  await noteTally(campaign, closing.to < to ? closing.to : closable);
  return resumed + votes;
}

/** Everything a closing counts is counted before it is done, so the next one may begin. */
async function finish(closing: Closing): Promise<number> {
  const votes = await countClosing(closing);
  await finishClosing(closing, votes);
  return votes;
}
