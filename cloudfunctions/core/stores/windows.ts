import { windowEnd } from '../rules/windows';
import { collection, command } from '../runtime/database';

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
  /** Votes counted; 0 while it is open. */
  votes: number;
}

/** How far counting has come; `_id` is the campaign. */
interface Tally {
  _id: string;
  /** Every vote of windows up to this one is counted. */
  upTo: number;
}

const closings = collection<Closing>('windows');
const tallies = collection<Tally>('tallies');

/** The newest closing, or null before the first. */
export const newestClosing = async (campaign: string): Promise<Closing | null> =>
  (await closings.list({ campaign }, { order: [['to', 'desc']], limit: 1 }))[0] ?? null;

/**
 * Opens the closing that begins at `from`.
 * @returns it, or the one that another timer opened first, with that one's bounds.
 */
export async function openClosing(campaign: string, from: number, to: number): Promise<Closing> {
  const closing: Closing = {
    _id: `${campaign}:${from}`,
    campaign,
    from,
    to,
    state: 'open',
    votes: 0,
  };
  if ((await closings.insert(closing)).inserted) return closing;
  const first = await closings.find(closing._id);
  if (first === null) throw new Error(`The closing ${closing._id} was there and is gone`);
  return first;
}

/** Marks a closing as counted, once. */
export async function finishClosing({ _id }: Closing, votes: number): Promise<void> {
  await closings.change({ _id, state: 'open' }, { state: 'done', votes });
}

/** Notes that every vote up to a window is counted; never moves backwards. */
export async function noteTally(campaign: string, upTo: number): Promise<void> {
  if ((await tallies.change({ _id: campaign, upTo: command.lt(upTo) }, { upTo })) > 0) return;
  // A duplicate means that the note is there and is newer.
  if ((await tallies.find(campaign)) === null) await tallies.insert({ _id: campaign, upTo });
}

/**
 * Up to when all votes are counted.
 * @param now ms.
 * @returns ms, never after `now`; 0 before the first count.
 */
export async function talliedAt(campaign: string, now: number): Promise<number> {
  const tally = await tallies.find(campaign);
  return tally === null ? 0 : Math.min(now, windowEnd(tally.upTo));
}
