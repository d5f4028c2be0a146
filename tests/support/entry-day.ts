import type { Comparison } from '../../cloudfunctions/core/votes/rules/watch/detect';
import { touchesNight } from '../../cloudfunctions/core/votes/rules/watch/detect';
import type { LookFacts, Part } from '../../cloudfunctions/core/votes/rules/watch/facts';
import type { HallSlot } from '../../cloudfunctions/core/votes/rules/watch/hall';
import { hallNewcomers, hallNight, liftOf } from '../../cloudfunctions/core/votes/rules/watch/hall';
import type { Look } from '../../cloudfunctions/core/votes/rules/watch/looks';
import {
  isNight,
  SLOT_MINUTES,
  slotAt,
  SLOTS_PER_DAY,
  slotsOf,
  slotStart,
} from '../../cloudfunctions/core/votes/rules/watch/looks';
import type { Random } from './rehearse/random';
import type { Cast, Traffic } from './traffic';
import { DAWN, DAY, MINUTE } from './traffic';

/** Voters of a look that are looked up, and of all entries in a slot, as the timer does it. */
const LOOKED_UP = 40;
const LOOKED_UP_OF_HALL = 20;
const MOST_ROWS = 1000;

/** What the watch knows of an entry, from an array of casts instead of the ledger. */
export class EntryDay {
  readonly bySlot = new Map<number, Cast[]>();
  readonly held = new Set<number>();
  private readonly hall: HallSlot[];

  constructor(
    private readonly traffic: Traffic,
    random: Random,
  ) {
    for (const cast of [...traffic.casts].sort((a, b) => a.at - b.at)) {
      const slot = slotAt(cast.at);
      const others = this.bySlot.get(slot);
      if (others === undefined) this.bySlot.set(slot, [cast]);
      else others.push(cast);
    }
    this.hall = hallOf(traffic, random);
  }

  /** The look's casts that are not held yet. */
  free(look: Look): Cast[] {
    return slotsOf(look).flatMap((slot) =>
      this.held.has(slot) ? [] : (this.bySlot.get(slot) ?? []),
    );
  }

  facts({ minutes, scale }: Look, free: readonly Cast[]): LookFacts {
    const some = free.slice(0, MOST_ROWS);
    const [times, addresses] = [some.map(({ at }) => at), some.map(({ address }) => address)];
    return { minutes, scale, votes: free.length, times, addresses };
  }

  against(look: Look, free: readonly Cast[]): Comparison {
    const { from, to } = look;
    const past = { from: from - SLOTS_PER_DAY, to: from - 1 };
    const before = this.count(past, (slot) => !this.held.has(slot));
    return {
      past: {
        votes: before,
        minutes: this.shownBy(slotStart(from)),
        lift: liftOf(this.hall, look, { now: free.length, before }),
      },
      newcomers: { entry: newAmong(free), hall: hallNewcomers(this.hall, look) },
      night: touchesNight(look)
        ? {
            entry: this.nightly({ from: to + 1 - SLOTS_PER_DAY, to }),
            hall: hallNight(this.hall, look),
            shown: this.shownBy(slotStart(to + 1)),
          }
        : null,
    };
  }

  private count(stretch: { from: number; to: number }, counts: (slot: number) => boolean): number {
    return slotsOf(stretch).reduce(
      (sum, slot) => sum + (counts(slot) ? (this.bySlot.get(slot)?.length ?? 0) : 0),
      0,
    );
  }

  private nightly(day: { from: number; to: number }): Part {
    return { of: this.count(day, () => true), part: this.count(day, isNight) };
  }

  private shownBy(moment: number): number {
    return Math.max(0, Math.min(DAY, moment - this.traffic.shownFrom) / MINUTE);
  }
}

function newAmong(casts: readonly Cast[]): Part {
  const step = Math.max(1, casts.length / LOOKED_UP);
  const length = Math.min(LOOKED_UP, casts.length);
  const sample = Array.from({ length }, (_, n) => casts[Math.floor(n * step)]);
  return { of: length, part: sample.filter((cast) => cast?.known === false).length };
}

function hallOf({ hallPace, hallNew }: Traffic, random: Random): HallSlot[] {
  const first = slotAt(DAWN - DAY);
  return Array.from({ length: 2 * SLOTS_PER_DAY }, (_, n) => {
    const slot = first + n;
    const votes = Math.round(hallPace(slotStart(slot)) * SLOT_MINUTES);
    const voters = Math.min(LOOKED_UP_OF_HALL, votes);
    const drawn = Array.from({ length: voters }, () => random.chance(hallNew));
    return { slot, votes, voters, newcomers: drawn.filter(Boolean).length };
  });
}
