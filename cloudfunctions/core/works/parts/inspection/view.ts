import type { InspectionView } from '../../../../../miniprogram/shared/contract';
import type { Inspection } from '../../stores/entries';
import { INSPECTION_PROBLEMS, type InspectionProblem } from './problems';

/** How an inspection stands, in words. */
export function inspectionView({ state, problem, at }: Inspection): InspectionView {
  const words = isProblem(problem) ? INSPECTION_PROBLEMS[problem] : { reason: null, remedy: null };
  return { state, at, reason: words.reason, remedy: words.remedy };
}

const isProblem = (problem: string | null): problem is InspectionProblem =>
  problem !== null && problem in INSPECTION_PROBLEMS;
