import type { VotesPart } from '../../campaign/shape';
import type { HallSlot } from '../../rules/watch/hall';
import { looksEndingWith, slotAt, SLOTS_PER_DAY } from '../../rules/watch/looks';
import { leastVotes } from '../../rules/watch/thresholds';
import { newestClosable, slotOf, windowEnd } from '../../../works/rules/windows';
import { talliedAt } from '../../stores/tallies';
import type { Place } from '../../stores/votes-of-slots';
import { entriesVotedFor, oldestVotedWindow } from '../../stores/votes-of-slots';
import { noteReached, noteSlot, watchProgress } from '../../stores/watch-progress';
import { batchesOf, someAtATime } from '../../../ground/some-at-a-time';
import type { Looking } from './look';
import { lookAt, spanOf } from './look';
import { hallSlot } from './voters';

/** Slots and looks at entries of one run, so that it ends within its time. */
const SLOTS_PER_RUN = 40;
const LOOKS_PER_RUN = 150;
/** Setting a slot apart takes as long as this many looks. */
const LOOKS_PER_HOLD = 0.5;
/** Looks between two notes of how far it has come. */
const LOOKS_AT_ONCE = 25;

/** What this instance knows to be done, by campaign, so that most runs ask nothing. */
const done = new Map<string, number>();

/**
 * Looks at the votes of every slot that is over and counted, once, and sets apart what stands out. May run late, twice,
 * at the same moment as another run, or stop anywhere: a hold is taken once, and the next run goes on where this one
 * came to. To be called after the votes are counted.
 * @param now ms.
 * @returns slots of entries that this run set apart.
 */
export async function watchVotes({ id, voting }: VotesPart, now: number): Promise<number> {
  const watch = voting?.watch ?? null;
  if (watch === null || (done.get(id) ?? -1) >= lastOver(windowEnd(newestClosable(now)))) return 0;
  const [counted, progress] = await Promise.all([talliedAt(id, now), watchProgress(id)]);
  if (counted === 0) return 0;
  const last = lastOver(counted);
  let slot = progress?.slot ?? (await firstSlot(id, last)) - 1;
  let [hall, reached] = [progress?.hall ?? [], progress?.reached ?? null];
  const run = { looks: LOOKS_PER_RUN, held: 0 };
  for (let slots = 0; slots < SLOTS_PER_RUN && slot < last; slots += 1) {
    hall = await withSlot(id, hall, slot + 1);
    if (!(await watchSlot(id, slot + 1, reached, { watch, hall, now }, run))) return run.held;
    [slot, reached] = [slot + 1, null];
    await noteSlot(id, slot, hall);
  }
  if (slot >= last) done.set(id, slot);
  return run.held;
}

/** Where the first run begins: the oldest slot of the last day with votes, else the next that will be over. */
async function firstSlot(campaign: string, last: number): Promise<number> {
  const span = spanOf({ from: last + 1 - SLOTS_PER_DAY, to: last });
  const oldest = await oldestVotedWindow(campaign, span);
  return oldest === null ? last + 1 : slotOf(oldest);
}

/** The newest slot that is over at a moment. */
const lastOver = (at: number): number => slotAt(at) - 1;

/** What is remembered of all entries' votes: two days, with this slot. */
async function withSlot(campaign: string, hall: HallSlot[], slot: number): Promise<HallSlot[]> {
  const one = await hallSlot(campaign, slot);
  const kept = hall.filter((old) => old.slot < slot && old.slot > slot - 2 * SLOTS_PER_DAY);
  return one === null ? kept : [...kept, one];
}

/** How much a run may still do, and what it did. */
interface Run {
  looks: number;
  held: number;
}

/**
 * The looks that end with a slot, at all entries with enough votes.
 * @param reached the last entry that was looked at before, and in which look.
 * @returns whether all were made; if not, it is noted how far they came.
 */
async function watchSlot(
  campaign: string,
  slot: number,
  reached: (Place & { minutes: number }) | null,
  looking: Looking,
  run: Run,
): Promise<boolean> {
  for (const look of looksEndingWith(slot)) {
    if (reached !== null && look.minutes < reached.minutes) continue;
    const least = leastVotes(looking.watch, look.scale);
    const after = reached?.minutes === look.minutes ? reached : null;
    const entries = Number.isFinite(least)
      ? await entriesVotedFor(campaign, spanOf(look), least, after)
      : [];
    for (const some of batchesOf(entries, LOOKS_AT_ONCE)) {
      await someAtATime(some, async ({ round, entry, votes }) => {
        const held = await lookAt({ campaign, round, entry, counted: votes }, look, looking);
        run.held += held;
        run.looks -= 1 + held * LOOKS_PER_HOLD;
      });
      const end = some.at(-1);
      if (end === undefined || run.looks > 0) continue;
      const { round, entry } = end;
      await noteReached(campaign, slot - 1, { round, entry, minutes: look.minutes });
      return false;
    }
  }
  return true;
}
