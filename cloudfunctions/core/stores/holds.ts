import type { DetectorId, HoldState } from '../../../miniprogram/shared/vocabulary';
import { collection } from '../runtime/database';

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
