import { everyRow } from '../../ground/every-row';
import type { DetectorId, HoldState } from '../../../../miniprogram/shared/vocabulary';
import { collection, command } from '../../ground/database';
import type { Hall } from '../../works/stores/exhibits';

/**
 * A slot of an entry's votes that was set apart: all its votes of windows from < window ≤ to, whenever
 * they were written. `_id` is `<campaign>:<round>:<entry>:<slot>`, so no vote is ever held twice.
 */
export interface Hold {
  _id: string;
  campaign: string;
  round: string;
  entry: string;
  slot: number;
  from: number;
  to: number;
  /** Counted in the slot when it was set apart; what is moved between the exhibit's numbers. */
  votes: number;
  state: HoldState;
  reasons: { detector: DetectorId; facts: Record<string, number> }[];
  heldAt: number;
  appealBy: number;
  /** Id of the decision that ended it; null before. */
  decision: string | null;
}

export const holds = collection<Hold>('holds');

const AT_ONCE = 1000;

/**
 * All holds of some entries (at most 100) of a round, in no order.
 * @param states only those that stand so; null for all.
 */
export async function holdsOf(
  { campaign, round }: Hall,
  entries: readonly string[],
  states: readonly HoldState[] | null,
): Promise<Hold[]> {
  if (entries.length === 0) return [];
  const where = {
    campaign,
    round,
    entry: command.in([...entries]),
    ...(states !== null && { state: command.in([...states]) }),
  };
  return everyRow<Hold>(AT_ONCE, (last) =>
    holds.list(
      { ...where, ...(last && { _id: command.gt(last._id) }) },
      { order: [['_id', 'asc']], limit: AT_ONCE },
    ),
  );
}

/** Ends a hold by a verdict, once. */
export async function endHold(id: string, state: HoldState, decision: string): Promise<void> {
  await holds.change({ _id: id, state: 'held' }, { state, decision });
}

/** At most 1000 holds by id, in no order. */
export const findHolds = async (ids: readonly string[]): Promise<Hold[]> =>
  ids.length === 0 ? [] : holds.list({ _id: command.in([...ids]) }, { limit: AT_ONCE });
