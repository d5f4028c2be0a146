import type { Random } from './rehearse/random';

/** One vote for the watched entry, as the ledger would show it. */
export interface Cast {
  at: number;
  voter: string;
  address: string | null;
  /** Whether the voter had voted before, for anything. */
  known: boolean;
  farmed: boolean;
}

/** Votes for one entry over two days, and what went on around it. */
export interface Traffic {
  casts: Cast[];
  /** All entries' votes per minute at a moment. */
  hallPace: (at: number) => number;
  /** Share of voters of all entries who are new. */
  hallNew: number;
  shownFrom: number;
}

/** 6:00 of a day in Shanghai: the watched day; the day before it is the past. */
export const DAWN = Date.parse('2027-08-10T06:00:00+08:00');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Votes of each hour of a day as people cast them, from 0:00: little at night, most at noon and after eight. */
const CURVE = [
  1.2, 0.6, 0.3, 0.2, 0.2, 0.6, 1.8, 3.8, 5, 5.2, 5.4, 5.6, 7.6, 6, 4.6, 4.4, 4.6, 5, 5.6, 7, 8.6,
  8, 5.6, 3.1,
];
const CURVE_MEAN = CURVE.reduce((sum, one) => sum + one, 0) / 24;

/** How busy a moment of the day is, 1 on average. */
export const busyAt = (at: number): number =>
  (CURVE[(Math.floor(at / HOUR) + 8) % 24] ?? 0) / CURVE_MEAN;

/** Gap until the next of events that come by themselves. */
const waiting = (random: Random, mean: number): number => -Math.log(1 - random.next()) * mean;

/** Where people are on the net. */
export class People {
  private count = 0;
  constructor(
    readonly random: Random,
    readonly name: string,
  ) {}

  /** A phone: its own IPv6 network, one of a carrier's few shared addresses, or the wifi of a home. */
  address(): string {
    const kind = this.random.next();
    if (kind < 0.45) return `v6-${this.random.whole(1, 1e9)}`;
    // Of a carrier's exits the first carry the most.
    if (kind < 0.75) return `nat-${Math.floor(30 * this.random.next() ** 2)}`;
    return `wifi-${this.random.whole(1, 1e9)}`;
  }

  cast(at: number, isNew: number, address = this.address()): Cast {
    const voter = `${this.name}-${(this.count += 1)}`;
    return { at: Math.floor(at), voter, address, known: !this.random.chance(isNew), farmed: false };
  }
}

/** How many times the busiest hour is busier than the mean one. */
const BUSIEST = Math.max(...CURVE) / CURVE_MEAN;

/** Votes that come by themselves over the day's curve, `perDay` on average. */
export function organic(
  people: People,
  {
    from,
    to,
    perDay,
    isNew,
    lift = { most: 1, at: () => 1 },
  }: {
    from: number;
    to: number;
    perDay: number;
    isNew: number;
    /** How many times busier than usual a moment is. */
    lift?: { most: number; at: (moment: number) => number };
  },
): Cast[] {
  const casts: Cast[] = [];
  if (perDay === 0) return casts;
  // Thinned from the busiest pace there may be.
  const most = BUSIEST * lift.most;
  let at = from;
  for (;;) {
    at += waiting(people.random, DAY / perDay / most);
    if (at >= to) return casts;
    if (people.random.chance((busyAt(at) * lift.at(at)) / most)) casts.push(people.cast(at, isNew));
  }
}

/** A work shared in a group: a crowd at once that fades. `fade` is the mean delay, ms. */
export function shared(
  people: People,
  {
    at,
    readers,
    fade,
    isNew,
    address,
  }: {
    at: number;
    readers: number;
    fade: number;
    isNew: number;
    /** Where each reader is; the people's own addresses when left out. */
    address?: () => string;
  },
): Cast[] {
  return Array.from({ length: readers }, () =>
    people.cast(at + waiting(people.random, fade), isNew, address?.()),
  );
}

/** How a farm waits between its clicks. */
export type Rhythm = 'even' | 'jitter' | 'human';

function pause(random: Random, rhythm: Rhythm, mean: number): number {
  switch (rhythm) {
    case 'even':
      return mean * (0.85 + 0.3 * random.next());
    case 'jitter':
      return mean * (0.4 + 1.2 * random.next());
    case 'human':
      return waiting(random, mean);
  }
}

/** Clicks that were bought: `votes` of them, `gap` ms apart on average, from so many addresses. */
export function farmed(
  people: People,
  {
    at,
    votes,
    gap,
    rhythm,
    addresses,
    isNew = 0.97,
  }: {
    at: number;
    votes: number;
    gap: number;
    rhythm: Rhythm;
    addresses: number;
    isNew?: number;
  },
): Cast[] {
  const casts: Cast[] = [];
  let next = at;
  for (let n = 0; n < votes; n += 1) {
    next += pause(people.random, rhythm, gap);
    const address = `farm-${people.name}-${people.random.whole(1, addresses)}`;
    casts.push({ ...people.cast(next, isNew, address), farmed: true });
  }
  return casts;
}
