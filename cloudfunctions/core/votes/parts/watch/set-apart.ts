import { slotSpan } from '../../../works/rules/windows';
import type { Reason } from '../../rules/watch/facts';
import type { Hall } from '../../../works/stores/exhibits';
import { moveVotes } from '../../../works/stores/exhibits';
import { holdId, insertHold } from '../../stores/held-slots';
import { countOfEntry } from '../../stores/votes-of-slots';

const HOUR_MS = 3_600_000;

/** Why, when, and how long it may be appealed. */
export interface Grounds {
  reasons: Reason[];
  now: number;
  appealHours: number;
}

/**
 * Sets an entry's slot apart: a hold is written, then the exhibit's numbers move. Doing it again is harmless,
 * and completes what was left between the two.
 * @returns votes that this call moved.
 */
export async function setApart(
  hall: Hall,
  entry: string,
  slot: number,
  { reasons, now, appealHours }: Grounds,
): Promise<number> {
  const span = slotSpan(slot);
  const votes = await countOfEntry(hall, entry, span);
  if (votes === 0) return 0;
  const { campaign, round } = hall;
  const hold = await insertHold({
    ...{ _id: holdId(hall, entry, slot), campaign, round, entry, slot, ...span },
    ...{ votes, state: 'held', reasons, heldAt: now },
    ...{ appealBy: now + appealHours * HOUR_MS, decision: null },
  });
  return (await moveVotes(hall, entry, hold, 'held')) ? hold.votes : 0;
}
