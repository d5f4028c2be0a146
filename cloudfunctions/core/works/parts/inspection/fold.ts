import type { InspectionState } from '../../../../../miniprogram/shared/vocabulary';
import type { Inspection, Piece } from '../../stores/pieces';

/** How the inspection of a whole work stands. */
export type WorkInspection = Pick<Inspection, 'state' | 'at' | 'problem' | 'lookalikes'>;

/** What tells more of a work comes later. */
const WEIGHT = { passed: 0, waiting: 1, retrying: 2, failed: 3 } as const satisfies Record<
  InspectionState,
  number
>;

/** A work without a file: nothing in it has to be proven. */
const NOTHING: WorkInspection = { state: 'passed', at: null, problem: null, lookalikes: 0 };

/** A work is inspected when all its files are; what is wrong with the worst of them is told, and all lookalikes count. */
export function inspectionOf(pieces: readonly Piece[]): WorkInspection {
  const all = pieces.flatMap(({ file }) => file?.inspection ?? []);
  const [worst = NOTHING] = [...all].sort((one, other) => weight(other) - weight(one));
  const { state, at, problem } = worst;
  return { state, at, problem, lookalikes: all.reduce((sum, one) => sum + one.lookalikes, 0) };
}

/** Of two that passed, one that something is wrong with tells more. */
const weight = ({ state, problem }: WorkInspection): number =>
  WEIGHT[state] + (problem === null ? 0 : 0.5);
