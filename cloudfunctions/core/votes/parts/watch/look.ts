import { slotOf, slotSpan } from '../../../works/rules/windows';
import type { Comparison } from '../../rules/watch/detect';
import { seenAgainst, seenAlone, slotsMeant, touchesNight } from '../../rules/watch/detect';
import type { LookFacts, NightFacts } from '../../rules/watch/facts';
import type { HallSlot } from '../../rules/watch/hall';
import { hallNewcomers, hallNight, liftOf } from '../../rules/watch/hall';
import { isHeld, mayBeHeld } from '../../rules/watch/judge';
import type { Look } from '../../rules/watch/looks';
import { isNight, SLOTS_PER_DAY, slotsOf, slotStart } from '../../rules/watch/looks';
import type { Watch } from '../../rules/watch/thresholds';
import { leastVotes } from '../../rules/watch/thresholds';
import type { Exhibit, Hall } from '../../../works/stores/exhibits';
import { findExhibit, moveVotes } from '../../../works/stores/exhibits';
import { holdsBetween } from '../../stores/held-slots';
import type { Hold } from '../../stores/holds';
import type { WatchedVote } from '../../stores/votes-of-slots';
import { countOfEntry, votesOfEntry } from '../../stores/votes-of-slots';
import { tellHeld } from '../inquiry/tell';
import { someAtATime } from '../../../ground/some-at-a-time';
import { setApart } from './set-apart';
import { newcomersAmong } from './voters';

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;
/** Voters of a look that are looked up in the ledger. */
const LOOKED_UP = 40;

/** What a look at one entry is made with. */
export interface Looking {
  watch: Watch & { appealHours: number };
  /** All entries' votes of the last two days, this slot's included. */
  hall: readonly HallSlot[];
  now: number;
}

/** The windows of the slots from ≤ slot ≤ to. */
export const spanOf = ({ from, to }: Pick<Look, 'from' | 'to'>) => ({
  from: slotSpan(from).from,
  to: slotSpan(to).to,
});

/**
 * Looks at an entry's votes of a slot, an hour or a day, and sets slots apart. Slots that were set apart before,
 * however it ended, are left out; what a crash left half done is completed. Most looks end with three reads.
 * @param counted votes of the look.
 * @returns slots that were set apart.
 */
export async function lookAt(
  place: Hall & { entry: string; counted: number },
  look: Look,
  looking: Looking,
): Promise<number> {
  const { campaign, round, entry } = place;
  const hall = { campaign, round };
  const [exhibit, before, rows] = await Promise.all([
    findExhibit(hall, entry),
    holdsBetween(hall, entry, { from: look.from - SLOTS_PER_DAY, to: look.to }),
    votesOfEntry(hall, entry, spanOf(look)),
  ]);
  if (exhibit === null) return 0;
  await complete(hall, exhibit, before);
  const inLook = before.filter(({ slot }) => slot >= look.from);
  const taken = new Set(inLook.map(({ slot }) => slot));
  const free = rows.filter(({ window }) => !taken.has(slotOf(window)));
  const votes = place.counted - votesOf(inLook);
  const { watch, now } = looking;
  if (votes < leastVotes(watch, look.scale)) return 0;
  const facts: LookFacts = {
    ...{ minutes: look.minutes, scale: look.scale, votes },
    times: free.map(({ at }) => at).sort((a, b) => a - b),
    addresses: free.map(({ address }) => address),
  };
  const alone = seenAlone(facts, watch);
  if (!mayBeHeld(alone, touchesNight(look))) return 0;
  const past = before.filter(({ slot }) => slot < look.from);
  const other = await compare({ look, exhibit, free, votes, past }, looking);
  const reasons = [...alone, ...seenAgainst(facts, other, watch)];
  if (!isHeld(reasons)) return 0;
  let [held, moved] = [0, 0];
  const slots = slotsMeant(look, reasons).filter((slot) => !taken.has(slot));
  const grounds = { reasons, now, appealHours: watch.appealHours };
  await someAtATime(slots, async (slot) => {
    const own = await setApart(hall, entry, slot, grounds);
    held += own > 0 ? 1 : 0;
    moved += own;
  });
  if (moved > 0) await tellHeld(entry, moved, now, watch.appealHours);
  return held;
}

const votesOf = (some: readonly { votes: number }[]): number =>
  some.reduce((sum, { votes }) => sum + votes, 0);

/** Moves the votes of holds that were written and not followed by the exhibit. */
async function complete(hall: Hall, exhibit: Exhibit, holds: readonly Hold[]): Promise<void> {
  const left = holds.filter(({ slot }) => exhibit.slots[slot] === undefined);
  await someAtATime(left, async (hold) => {
    await moveVotes(hall, exhibit.entry, hold, 'held');
  });
}

interface Found {
  look: Look;
  exhibit: Exhibit;
  free: readonly WatchedVote[];
  votes: number;
  /** What was set apart of the day before. */
  past: readonly Hold[];
}

async function compare(
  { look, exhibit, free, votes, past }: Found,
  { hall }: Looking,
): Promise<Comparison> {
  const { campaign, entry } = exhibit;
  const start = slotStart(look.from);
  const end = slotStart(look.to + 1);
  const step = Math.max(1, free.length / LOOKED_UP);
  const sample = Array.from(
    { length: Math.min(LOOKED_UP, free.length) },
    (_, n) => free.slice(Math.floor(n * step))[0],
  ).filter((one) => one !== undefined);
  const [all, fresh, night] = await Promise.all([
    countOfEntry(exhibit, entry, spanOf({ from: look.from - SLOTS_PER_DAY, to: look.from - 1 })),
    newcomersAmong(campaign, sample, end),
    touchesNight(look) ? nightOf(exhibit, look, hall) : null,
  ]);
  const own = { now: votes, before: Math.max(0, all - votesOf(past)) };
  return {
    past: {
      votes: own.before,
      minutes: shownFor(exhibit, start),
      lift: liftOf(hall, look, own),
    },
    newcomers: { entry: fresh, hall: hallNewcomers(hall, look) },
    night,
  };
}

/** Minutes that an exhibit had been shown by a moment, at most a day. */
const shownFor = ({ publishedAt }: Exhibit, at: number): number =>
  Math.max(0, Math.min(DAY_MINUTES, (at - publishedAt) / MINUTE));

/** The night of the day up to a look's end is one stretch, or two that the day begins and ends in. */
async function nightOf(
  exhibit: Exhibit,
  look: Look,
  hall: readonly HallSlot[],
): Promise<NightFacts> {
  const day = { from: look.to + 1 - SLOTS_PER_DAY, to: look.to };
  const count = (span: { from: number; to: number }) =>
    countOfEntry(exhibit, exhibit.entry, spanOf(span));
  const stretches = nightsOf(day);
  const [of, ...parts] = await Promise.all([count(day), ...stretches.map(count)]);
  return {
    entry: { of, part: parts.reduce((sum, one) => sum + one, 0) },
    hall: hallNight(hall, look),
    shown: shownFor(exhibit, slotStart(look.to + 1)),
  };
}

/** Stretches of night slots that follow one another. */
function nightsOf(day: { from: number; to: number }): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  for (const slot of slotsOf(day).filter(isNight)) {
    const last = stretches.at(-1);
    if (last?.to === slot - 1) last.to = slot;
    else stretches.push({ from: slot, to: slot });
  }
  return stretches;
}
