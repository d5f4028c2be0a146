import type { DetectorId, HoldState } from '../../../../../../miniprogram/shared/vocabulary';
import { inBatches } from '../../../../ground/batches';
import { findActs } from '../../../../record/stores/decisions';
import { findHolds, type Hold } from '../../../../votes/stores/holds';
import type { ClaimedSlot } from './claims';

/** A span of an entry's votes that was set apart, why, and what became of it. */
export interface PublicHold {
  round: string;
  entry: string;
  /** Windows from < window ≤ to. */
  from: number;
  to: number;
  state: HoldState;
  detectors: DetectorId[];
  heldAt: number;
  decidedAt: number | null;
  reason: string | null;
}

/**
 * The holds behind the numbers of the exhibits. A slot stands as the exhibit's numbers have it, even where a verdict
 * was just given and not carried out yet.
 */
export async function readHolds(
  campaign: string,
  slots: readonly ClaimedSlot[],
): Promise<PublicHold[]> {
  const idOf = ({ round, entry, slot }: ClaimedSlot) => [campaign, round, entry, slot].join(':');
  const holds = await inBatches(slots.map(idOf), findHolds);
  const decisions = await inBatches(
    [...new Set(holds.flatMap(({ decision }) => decision ?? []))],
    findActs,
  );
  const holdOf = new Map(holds.map((hold) => [hold._id, hold]));
  const decisionOf = new Map(decisions.map((decision) => [decision._id, decision]));
  return slots.map((slot) => {
    const hold = holdOf.get(idOf(slot));
    if (hold === undefined) throw new Error(`The hold ${idOf(slot)} was there and is gone`);
    const decided = slot.state === 'held' ? undefined : decisionOf.get(hold.decision ?? '');
    return publicHold(hold, slot.state, decided ?? null);
  });
}

const publicHold = (
  { round, entry, from, to, reasons, heldAt }: Hold,
  state: HoldState,
  decided: { at: number; reason: string | null } | null,
): PublicHold => ({
  ...{ round, entry, from, to, state },
  detectors: reasons.map(({ detector }) => detector),
  heldAt,
  decidedAt: decided?.at ?? null,
  reason: decided?.reason ?? null,
});
