import {
  seenAgainst,
  seenAlone,
  slotsMeant,
} from '../../cloudfunctions/core/votes/rules/watch/detect';
import type { Reason } from '../../cloudfunctions/core/votes/rules/watch/facts';
import { isHeld } from '../../cloudfunctions/core/votes/rules/watch/judge';
import {
  looksEndingWith,
  slotAt,
  SLOTS_PER_DAY,
} from '../../cloudfunctions/core/votes/rules/watch/looks';
import type { Watch } from '../../cloudfunctions/core/votes/rules/watch/thresholds';
import { leastVotes } from '../../cloudfunctions/core/votes/rules/watch/thresholds';
import type { DetectorId } from '../../miniprogram/shared/vocabulary';
import type { Random } from './rehearse/random';
import { EntryDay } from './entry-day';
import type { Cast, Traffic } from './traffic';
import { DAWN } from './traffic';

/** Which detectors spoke, by slot. */
type Spoke = Map<number, Set<DetectorId>>;

/** What became of one entry's day. */
export interface Watched {
  /** Slots that are looked at by themselves, or were held. */
  looked: number[];
  held: ReadonlySet<number>;
  /** Slots with farmed votes. */
  farmed: number[];
  farmedVotes: number;
  farmedVotesHeld: number;
  /** In whatever look. */
  spoke: Spoke;
  /** In the look of the slot itself. */
  spokeAtOnce: Spoke;
}

/** Looks at a day of one entry's votes by the rules of the timer. */
export function watchDay(traffic: Traffic, watch: Watch, random: Random): Watched {
  const day = new EntryDay(traffic, random);
  const [spoke, spokeAtOnce]: [Spoke, Spoke] = [new Map(), new Map()];
  const today = slotAt(DAWN);
  for (let slot = today; slot < today + SLOTS_PER_DAY; slot += 1) {
    for (const look of looksEndingWith(slot)) {
      const free = day.free(look);
      if (free.length < leastVotes(watch, look.scale)) continue;
      const facts = day.facts(look, free);
      const against = seenAgainst(facts, day.against(look, free), watch);
      const reasons = [...seenAlone(facts, watch), ...against];
      const meant = slotsMeant(look, reasons).filter((one) => day.bySlot.has(one));
      note(spoke, meant, reasons);
      if (look.from === look.to) note(spokeAtOnce, meant, reasons);
      if (isHeld(reasons)) for (const one of meant) day.held.add(one);
    }
  }
  const { bySlot, held } = day;
  const slots = [...bySlot].filter(([slot]) => slot >= today && slot < today + SLOTS_PER_DAY);
  const clicks = ([, casts]: [number, Cast[]]) => casts.filter((cast) => cast.farmed).length;
  const looked = slots.filter(
    ([slot, { length }]) => length >= leastVotes(watch, 1) || held.has(slot),
  );
  const farmed = slots.filter((slot) => clicks(slot) > 0);
  const votes = (some: typeof slots) => some.reduce((sum, slot) => sum + clicks(slot), 0);
  return {
    looked: looked.map(([slot]) => slot),
    held,
    farmed: farmed.map(([slot]) => slot),
    farmedVotes: votes(farmed),
    farmedVotesHeld: votes(farmed.filter(([slot]) => held.has(slot))),
    spoke,
    spokeAtOnce,
  };
}

function note(into: Spoke, slots: readonly number[], reasons: readonly Reason[]): void {
  for (const slot of slots) {
    const said = into.get(slot) ?? new Set<DetectorId>();
    for (const { detector } of reasons) said.add(detector);
    into.set(slot, said);
  }
}
