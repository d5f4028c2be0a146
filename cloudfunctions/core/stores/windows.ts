import { newestClosable, windowEnd } from '../rules/windows';
import { collection, command } from '../runtime/database';
import type { Span } from './votes';

/**
 * One closing of votes: the rows whose window lies in (from, to]. Each begins where the last one
 * ended and `_id` is `<campaign>:<from>`, so there is one chain however many timers run at once.
 */
export interface Closing {
  _id: string;
  campaign: string;
  from: number;
  to: number;
  state: 'open' | 'done';
  /**
   * Votes that are surely counted once it is done: those there before it was opened, or before it was
   * recounted. When its windows hold more, some came late.
   */
  votes: number;
}

/** How far counting has come; `_id` is the campaign. */
interface Tally {
  _id: string;
  /** Every vote cast up to the end of this window is counted; goes back with the clock. */
  upTo: number;
  /** How far the round of all closings in search of late votes has come; absent before the first. */
  checkedTo?: number;
}

const closings = collection<Closing>('windows');
const tallies = collection<Tally>('tallies');

/** The newest closings, oldest first. */
export const newestClosings = async (campaign: string, limit: number): Promise<Closing[]> =>
  (await closings.list({ campaign }, { order: [['to', 'desc']], limit })).reverse();

/** The closings that end after a window, oldest first. */
export const closingsAfter = (
  campaign: string,
  window: number,
  limit: number,
): Promise<Closing[]> =>
  closings.list({ campaign, to: command.gt(window) }, { order: [['to', 'asc']], limit });

/**
 * Opens the closing that begins at `from`.
 * @param votes those that its windows held before this call.
 * @returns it, or the one that another timer opened first, with that one's bounds and number.
 */
export async function openClosing(
  campaign: string,
  { from, to }: Span,
  votes: number,
): Promise<{ closing: Closing; opened: boolean }> {
  const _id = `${campaign}:${from}`;
  const closing: Closing = { _id, campaign, from, to, state: 'open', votes };
  if ((await closings.insert(closing)).inserted) return { closing, opened: true };
  const first = await closings.find(_id);
  if (first === null) throw new Error(`The closing ${_id} was there and is gone`);
  return { closing: first, opened: false };
}

/** Marks a closing as counted. */
export async function finishClosing({ _id }: Closing): Promise<void> {
  await closings.change({ _id, state: 'open' }, { state: 'done' });
}

/** Notes how many votes of a closing are surely counted; the highest number stays. */
export async function raiseClosing({ _id }: Closing, votes: number): Promise<void> {
  await closings.change({ _id, votes: command.lt(votes) }, { votes });
}

/** Where the search for late votes goes on. */
export const checkedTo = async (campaign: string): Promise<number> =>
  (await tallies.find(campaign))?.checkedTo ?? 0;

/** Notes how far counting has come. */
export async function noteTally(
  campaign: string,
  tally: Pick<Tally, 'upTo' | 'checkedTo'>,
): Promise<void> {
  if ((await tallies.change({ _id: campaign }, tally)) > 0) return;
  // A duplicate means that another timer noted it at this moment.
  await tallies.insert({ _id: campaign, ...tally });
}

/**
 * Up to when all votes are counted.
 * @param now ms.
 * @returns ms, never within the grace before `now`, whatever was noted before the clock went back; 0
 *   before the first count.
 */
export async function talliedAt(campaign: string, now: number): Promise<number> {
  const tally = await tallies.find(campaign);
  return tally === null ? 0 : windowEnd(Math.min(tally.upTo, newestClosable(now)));
}
