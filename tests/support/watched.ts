import {
  seenAgainst,
  seenAlone,
  slotsMeant,
  touchesNight,
} from '../../cloudfunctions/core/rules/watch/detect';
import type { HallSlot } from '../../cloudfunctions/core/rules/watch/hall';
import { hallNewcomers, hallNight, liftOf } from '../../cloudfunctions/core/rules/watch/hall';
import type { Reason } from '../../cloudfunctions/core/rules/watch/facts';
import { isHeld } from '../../cloudfunctions/core/rules/watch/judge';
import type { Look } from '../../cloudfunctions/core/rules/watch/looks';
import {
  isNight,
  looksEndingWith,
  SLOT_MINUTES,
  SLOTS_PER_DAY,
  slotAt,
  slotStart,
} from '../../cloudfunctions/core/rules/watch/looks';
import type { Watch } from '../../cloudfunctions/core/rules/watch/thresholds';
import { leastVotes } from '../../cloudfunctions/core/rules/watch/thresholds';
import type { DetectorId } from '../../miniprogram/shared/vocabulary';
import type { Random } from '../../scripts/rehearse/random';
import type { Cast, Traffic } from './traffic';
import { DAWN, DAY, MINUTE } from './traffic';

/** What became of one entry's day. */
export interface Watched {
  /** Slots that are looked at by themselves, or were held. */
  looked: number[];
  held: Set<number>;
  /** Slots with farmed votes. */
  farmed: number[];
  /** Which detectors spoke of a slot, in whatever look. */
  spoke: Map<number, Set<DetectorId>>;
  /** Those that spoke in the look of the slot itself. */
  spokeAtOnce: Map<number, Set<DetectorId>>;
}

/** Voters of a look that are looked up, and of all entries in a slot, as the run does it. */
const SAMPLE = 40;
const HALL_SAMPLE = 20;
const MOST_ROWS = 1000;

function hallOf({ hallPace, hallNew }: Traffic, random: Random): HallSlot[] {
  const first = slotAt(DAWN - DAY);
  return Array.from({ length: 2 * SLOTS_PER_DAY }, (_, n) => {
    const at = slotStart(first + n);
    const votes = Math.round(hallPace(at) * SLOT_MINUTES);
    const voters = Math.min(HALL_SAMPLE, votes);
    const drawn = Array.from({ length: voters }, () => random.chance(hallNew));
    return { slot: first + n, votes, voters, newcomers: drawn.filter(Boolean).length };
  });
}

/** Looks at a day of one entry's votes exactly as the timer does, from arrays instead of the ledger. */
export function watchDay(traffic: Traffic, watch: Watch, random: Random): Watched {
  const hall = hallOf(traffic, random);
  const bySlot = new Map<number, Cast[]>();
  for (const cast of [...traffic.casts].sort((a, b) => a.at - b.at)) {
    const slot = slotAt(cast.at);
    bySlot.set(slot, [...(bySlot.get(slot) ?? []), cast]);
  }
  const held = new Set<number>();
  const spoke = new Map<number, Set<DetectorId>>();
  const spokeAtOnce = new Map<number, Set<DetectorId>>();
  const castsOf = (from: number, to: number, free: boolean): Cast[] => {
    const casts: Cast[] = [];
    for (let slot = from; slot <= to; slot += 1)
      if (!(free && held.has(slot))) casts.push(...(bySlot.get(slot) ?? []));
    return casts;
  };

  const reasonsOf = (look: Look, casts: readonly Cast[]): Reason[] => {
    const { from, to, minutes, scale } = look;
    const some = casts.slice(0, MOST_ROWS);
    const facts = {
      minutes,
      scale,
      votes: casts.length,
      times: some.map(({ at }) => at),
      addresses: some.map(({ address }) => address),
    };
    const start = slotStart(from);
    const before = castsOf(from - SLOTS_PER_DAY, from - 1, true);
    const step = Math.max(1, casts.length / SAMPLE);
    const sample = Array.from(
      { length: Math.min(SAMPLE, casts.length) },
      (_, n) => casts[Math.floor(n * step)]!,
    );
    const day = castsOf(to + 1 - SLOTS_PER_DAY, to, false);
    const shown = Math.min(DAY, slotStart(to + 1) - traffic.shownFrom) / MINUTE;
    const own = { now: casts.length, before: before.length };
    const comparison = {
      past: {
        votes: before.length,
        minutes: Math.max(0, Math.min(DAY, start - traffic.shownFrom) / MINUTE),
        lift: liftOf(hall, look, own),
      },
      newcomers: {
        entry: { of: sample.length, part: sample.filter((cast) => !cast.known).length },
        hall: hallNewcomers(hall, look),
      },
      night: touchesNight(look)
        ? {
            entry: {
              of: day.length,
              part: day.filter(({ at }) => isNight(slotAt(at))).length,
            },
            hall: hallNight(hall, look),
            shown,
          }
        : null,
    };
    return [...seenAlone(facts, watch), ...seenAgainst(facts, comparison, watch)];
  };

  const note = (
    into: Map<number, Set<DetectorId>>,
    slots: readonly number[],
    reasons: readonly Reason[],
  ) => {
    for (const slot of slots) {
      const said = into.get(slot) ?? new Set<DetectorId>();
      for (const { detector } of reasons) said.add(detector);
      into.set(slot, said);
    }
  };

  const today = slotAt(DAWN);
  for (let slot = today; slot < today + SLOTS_PER_DAY; slot += 1) {
    for (const look of looksEndingWith(slot)) {
      const casts = castsOf(look.from, look.to, true);
      if (casts.length < leastVotes(watch, look.scale)) continue;
      const reasons = reasonsOf(look, casts);
      const meant = slotsMeant(look, reasons).filter((one) => bySlot.has(one));
      note(spoke, meant, reasons);
      if (look.from === look.to) note(spokeAtOnce, meant, reasons);
      if (isHeld(reasons)) for (const one of meant) held.add(one);
    }
  }
  const slots = [...bySlot].filter(([slot]) => slot >= today && slot < today + SLOTS_PER_DAY);
  const isLooked = ([slot, casts]: [number, Cast[]]) =>
    casts.length >= leastVotes(watch, 1) || held.has(slot);
  return {
    looked: slots.filter(isLooked).map(([slot]) => slot),
    held,
    farmed: slots.filter(([, casts]) => casts.some((cast) => cast.farmed)).map(([slot]) => slot),
    spoke,
    spokeAtOnce,
  };
}
