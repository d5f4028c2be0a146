import type { Hold } from '../../cloudfunctions/core/votes/stores/holds';
import { at, CAMPAIGN, ROUND, type TestCloud } from './cloud';
import { addVotes } from './field';

const SLOT_WINDOWS = 120;
const SLOT_MS = SLOT_WINDOWS * 5000;
const APPEAL_MS = 48 * 3_600_000;

export interface HeldOptions {
  /** A moment of the slot. */
  when?: number;
  round?: string;
  heldAt?: number;
  state?: Hold['state'];
  reasons?: Hold['reasons'];
  /** Whether the votes are written into the ledger too, else they are there already. */
  rows?: boolean;
  /** Whether the exhibit's numbers have moved; without, as the watch leaves it when it breaks off. */
  moved?: boolean;
}

export const REASONS: Hold['reasons'] = [
  { detector: 'surge', facts: { minutes: 10, votes: 60, usual: 2, times: 5, least: 20 } },
  {
    detector: 'address',
    facts: { minutes: 10, votes: 60, top: 50, percent: 83, least: 20, limit: 60 },
  },
];

/**
 * Sets a slot's votes of an entry apart as the watch does, after the tally has counted them.
 * @returns id of the hold.
 */
export function holdVotes(
  cloud: TestCloud,
  entry: string,
  votes: number,
  options: HeldOptions = {},
): string {
  const { round = ROUND, when = at('08-20 10:03'), rows = true, moved = true } = options;
  const { state = 'held', reasons = REASONS, heldAt = when + 15 * 60_000 } = options;
  const slot = Math.floor(when / SLOT_MS);
  const from = slot * SLOT_WINDOWS - 1;
  const _id = `${CAMPAIGN}:${round}:${entry}:${String(slot)}`;
  const hold: Hold = {
    ...{ _id, campaign: CAMPAIGN, round, entry, slot, from, to: from + SLOT_WINDOWS },
    ...{ votes, state, reasons, heldAt, appealBy: heldAt + APPEAL_MS, decision: null },
  };
  cloud.database.insert('holds', [{ ...hold }]);
  const exhibit = { _id: `${CAMPAIGN}:${round}:${entry}` };
  const change = (one: Record<string, object>) =>
    cloud.database.modify('exhibits', exhibit, one, { merge: true });
  if (rows) {
    addVotes(cloud, entry, votes, { round, when });
    change({ $inc: { votes, heat: votes * 1_000_000 } });
  }
  if (moved)
    change({
      $inc: { votes: -votes, heat: -votes * 1_000_000, held: votes },
      $set: { [`slots.${String(slot)}`]: 'held', heldAt },
    });
  return _id;
}

/** The numbers of an exhibit: votes that stand, held, voided. */
export function numbersOf(cloud: TestCloud, entry: string, round = ROUND): number[] {
  const exhibit = cloud
    .all('exhibits')
    .find((one) => one['entry'] === entry && one['round'] === round);
  return ['votes', 'held', 'voided'].map((field) => Number(exhibit?.[field]));
}
