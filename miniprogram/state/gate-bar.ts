import type { GateView } from '../shared/campaign';
import type { Source } from '../shared/decision';
import { votesNeeded } from '../shared/rules/gate';

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
  source: Source;
}

export function gateBar(gate: GateView, votes: number, closed = false): GateBar {
  const { id, label, source } = gate;
  const needed = votesNeeded(gate);
  const missing = Math.max(0, needed - votes);
  const percent = Math.min(100, Math.floor((votes / needed) * 100));
  return { id, label, needed, missing, percent, closed, source };
}
