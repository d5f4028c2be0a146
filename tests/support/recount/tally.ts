import type { LedgerRow } from '../../../miniprogram/shared/ledger/leaf';
import type { Claim, Documents, Hold } from './documents';

/** How votes for an entry stand: counted, set apart, voided. */
export interface Standing {
  votes: number;
  held: number;
  voided: number;
}

/** One entry: what the ledger holds, beside what the campaign shows. */
export interface EntryTally {
  round: string;
  entry: string;
  /** Null when the campaign does not name the entry, or nothing was published beside the parts. */
  claim: Claim | null;
  counted: Standing;
  /** Votes in later seals than the claim is of. */
  since: number;
}

/** A span that was set apart, with the votes that the ledger has in it. */
export interface HoldTally extends Hold {
  votes: number;
}

interface Place {
  tally: EntryTally;
  holds: HoldTally[];
}

export interface Tally {
  add: (row: LedgerRow, seal: number) => void;
  /** Every span that was set apart, as the export names them. */
  holds: readonly HoldTally[];
  /** Every entry that has votes or a claim, by round and printed number. */
  entries: () => EntryTally[];
}

/** Counts votes by entry as the campaign says that it does: those set apart and those voided on their own. */
export function newTally({ tallies, holds }: Pick<Documents, 'tallies' | 'holds'>): Tally {
  const spans = (holds ?? []).map((hold) => ({ ...hold, votes: 0 }));
  const entries = new Map<string, Place>();
  const placeOf = (round: string, entry: string): Place => {
    const key = `${round} ${entry}`;
    const known = entries.get(key);
    if (known !== undefined) return known;
    const counted = { votes: 0, held: 0, voided: 0 };
    const place: Place = { tally: { round, entry, claim: null, counted, since: 0 }, holds: [] };
    entries.set(key, place);
    return place;
  };
  for (const claim of tallies?.entries ?? []) placeOf(claim.round, claim.entry).tally.claim = claim;
  for (const hold of spans) placeOf(hold.round, hold.entry).holds.push(hold);
  return {
    add: ({ round, entry, window }, seal) => {
      const { tally, holds: own } = placeOf(round, entry);
      if (tally.claim !== null && seal > tally.claim.seal) {
        tally.since += 1;
        return;
      }
      const hold = own.find(({ from, to }) => window > from && window <= to);
      if (hold !== undefined) hold.votes += 1;
      tally.counted[bucketOf(hold)] += 1;
    },
    holds: spans,
    entries: () => [...entries.values()].map(({ tally }) => tally).sort(byPlace),
  };
}

function bucketOf(hold: Hold | undefined): keyof Standing {
  const state = hold?.state;
  switch (state) {
    case 'held':
      return 'held';
    case 'void':
      return 'voided';
    case 'released':
    case undefined:
      return 'votes';
  }
}

const byPlace = (a: EntryTally, b: EntryTally): number =>
  a.round.localeCompare(b.round) || (a.claim?.number ?? 0) - (b.claim?.number ?? 0);

/** Whether the campaign shows what the ledger holds; null when it shows nothing to compare with. */
export function agrees({ claim, counted }: EntryTally, shown: boolean): boolean | null {
  if (!shown) return null;
  return (
    claim !== null &&
    claim.votes === counted.votes &&
    claim.held === counted.held &&
    claim.voided === counted.voided
  );
}
