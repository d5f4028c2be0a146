import type { GateView } from '../shared/campaign/view';
import type { Source } from '../shared/decision';
import { votesNeeded } from '../shared/votes/gate';

/** A threshold on the way, as a bar. */
export interface GateBar {
  id: string;
  label: string;
  needed: number;
  /** Votes still missing; 0 once passed. */
  missing: number;
  /** 0 to 100; 100 only once passed. */
  percent: number;
  /** No more votes can come. */
  closed: boolean;
  /** Votes under inquiry that are counted in: only voided ones are not. */
  held: number;
  source: Source;
}

/**
 * @param votes that stand; @param held under inquiry: a threshold counts what is not void.
 * @param closed no more votes can come.
 */
export function gateBar(
  gate: GateView,
  { votes, held }: { votes: number; held: number },
  closed = false,
): GateBar {
  const { id, label, source } = gate;
  const needed = votesNeeded(gate);
  const counted = votes + held;
  const missing = Math.max(0, needed - counted);
  const percent = Math.min(100, Math.floor((counted / needed) * 100));
  return { id, label, needed, missing, percent, closed, held, source };
}
