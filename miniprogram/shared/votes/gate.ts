import type { GateView } from '../campaign/view';
import type { Decision } from '../decision';
import { ALLOWED, refuse } from '../decision';

/** The least number of votes that pass a gate: 超过 is strict. */
export function votesNeeded({ moreThan }: Pick<GateView, 'moreThan'>): number {
  return moreThan + 1;
}

/**
 * Rule `gate.<id>`: 网民投票数量超过200票，否则不能推荐.
 * @param gate the threshold.
 * @param votes of the gate's own round that are not void.
 * @param held how many of them are under inquiry.
 * @returns allowed, or how many votes are missing.
 */
export function mayPassGate(gate: GateView, votes: number, held = 0): Decision {
  const needed = votesNeeded(gate);
  if (votes >= needed) return ALLOWED;
  return refuse({
    rule: `gate.${gate.id}`,
    source: gate.source,
    facts: { votes, needed, ...(held > 0 && { pending: held }) },
    reason: `现在 ${String(votes)} 票${held > 0 ? `（含待核 ${String(held)} 票）` : ''}，须超过 ${String(gate.moreThan)} 票。`,
    remedy: `还差 ${String(needed - votes)} 票。`,
  });
}
