import type { Span } from '../../stores/votes';
import { votesWithin } from '../../stores/votes';
import type { Closing } from '../../stores/windows';
import { checkedTo, closingsAfter, raiseClosing } from '../../stores/windows';
import { countAll, sumOf } from './count-closing';
import { recount } from './recount';

/** The newest closings, which every run looks back at. */
export const RECENT = 20;
/** Closings that a run looks at elsewhere. */
const ELSEWHERE = 100;
/** How many windows before its own time a run looks back when the clock has gone back: two minutes. */
const LOOK_BACK = 24;

/** Where the clock and the closings stand. */
interface Standing {
  /** The newest window whose grace is over by the clock. */
  closable: number;
  /** End of the newest closing that is done. */
  to: number;
}

/**
 * Counts votes that came into windows after their closing: the clock went back, or one function's
 * clock was slow. A closing notes its votes from before it was opened, so whatever comes after makes
 * its windows hold more than that. All entries in such a closing are then counted anew from the
 * ledger, and only after that the closing notes the number, again one from before: a crash, another
 * run or a vote in between leaves the number low, and the next run counts once more.
 *
 * Every run looks at the newest closings, at the closings of its own time when that has gone back,
 * and at a stretch of the others in turn.
 * @param recent the newest closings, at most RECENT, oldest first.
 * @returns how far the turn has come, if one was taken; null when there is more to count.
 */
export async function countLate(
  campaign: string,
  recent: readonly Closing[],
  { closable, to }: Standing,
): Promise<{ checkedTo?: number } | null> {
  let settled = await countStretch(campaign, recent, to);
  if (recent.length < RECENT) return settled ? {} : null;
  if (closable < to) {
    const around = await closingsAfter(campaign, closable - LOOK_BACK, ELSEWHERE);
    settled = (await countStretch(campaign, around, to)) && settled;
  }
  const turn = await closingsAfter(campaign, await checkedTo(campaign), ELSEWHERE);
  settled = (await countStretch(campaign, turn, to)) && settled;
  const ended = turn.length < ELSEWHERE;
  return settled ? { checkedTo: ended ? 0 : (turn.at(-1)?.to ?? 0) } : null;
}

/** @param stretch closings that follow one another. */
async function countStretch(
  campaign: string,
  stretch: readonly Closing[],
  to: number,
): Promise<boolean> {
  // One that another run opened meanwhile is not done yet; it is looked at next time.
  const done = stretch.filter((closing) => closing.to <= to);
  const [first] = done;
  const last = done.at(-1);
  if (first === undefined || last === undefined) return true;
  const span: Span = { from: first.from, to: last.to };
  if ((await votesWithin(campaign, span)) <= sumOf(done)) return true;
  let settled = true;
  for (const closing of done) settled = (await countClosing(closing, to)) && settled;
  return settled;
}

async function countClosing(closing: Closing, to: number): Promise<boolean> {
  if ((await votesWithin(closing.campaign, closing)) <= closing.votes) return true;
  const counts = await countAll(closing.campaign, closing);
  const settled = await recount(closing.campaign, counts, to);
  if (settled) await raiseClosing(closing, sumOf(counts));
  return settled;
}
