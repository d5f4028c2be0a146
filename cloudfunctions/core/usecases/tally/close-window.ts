import { newestClosable, newestLikely } from '../../rules/windows';
import type { Span } from '../../stores/votes';
import { newestVotedWindow } from '../../stores/votes';
import type { Closing } from '../../stores/windows';
import { finishClosing, newestClosings, noteTally, openClosing } from '../../stores/windows';
import { addCounts, countAll, sumOf } from './count-closing';
import { RECENT, countLate } from './late-votes';

/**
 * Counts the votes whose windows are past their grace, and those that came into closed windows. May
 * run late, twice, at the same moment as another run, or stop anywhere: the next run finds the
 * closing open and counts it with the same bounds. Does nothing but look while there are no votes.
 * @param now ms.
 * @returns votes in the closings that this run finished.
 */
export async function closeWindow(campaign: string, now: number): Promise<number> {
  const recent = await newestClosings(campaign, RECENT);
  const last = recent.at(-1);
  const resumed = last?.state === 'open' ? await resume(last) : 0;
  const from = last?.to ?? 0;
  const closable = newestClosable(now);
  const closed = await closeNext(campaign, from, now);
  const checked = await countLate(campaign, recent, { closable, to: closed?.to ?? from });
  // Another run may have opened the closing earlier, with fewer windows.
  const upTo = closed?.shared === true ? Math.min(closed.to, closable) : closable;
  if (checked !== null) await noteTally(campaign, { upTo, ...checked });
  return resumed + (closed?.votes ?? 0);
}

interface Closed {
  to: number;
  votes: number;
  /** Whether another run had opened it. */
  shared: boolean;
}

/** Closes what there is to close after the last closing; null when there is nothing. */
async function closeNext(campaign: string, from: number, now: number): Promise<Closed | null> {
  const newest = await newestVotedWindow(campaign, from);
  if (newest === null) return null;
  const to = newest > newestLikely(now) ? newest : newestClosable(now);
  if (to <= from) return null;
  const counts = await countAll(campaign, { from, to });
  if (counts.length === 0) return null;
  const span: Span = { from, to: Math.max(...counts.map((one) => one.newest)) };
  const { closing, opened } = await openClosing(campaign, span, sumOf(counts));
  if (!opened) return { to: closing.to, votes: await resume(closing), shared: true };
  await addCounts(closing, counts);
  await finishClosing(closing);
  return { to: closing.to, votes: sumOf(counts), shared: false };
}

/** Everything a closing counts is counted before it is done, so the next one may begin. */
async function resume(closing: Closing): Promise<number> {
  const counts = await countAll(closing.campaign, closing);
  await addCounts(closing, counts);
  await finishClosing(closing);
  return sumOf(counts);
}
