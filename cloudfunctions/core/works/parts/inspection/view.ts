import type { InspectionView } from '../../../../../miniprogram/shared/contract';
import type { WorkInspection } from './fold';
import { INSPECTION_PROBLEMS, type InspectionProblem } from './problems';

/** How an inspection stands, in words. */
export function inspectionView({
  state,
  problem,
  at,
}: Pick<WorkInspection, 'state' | 'problem' | 'at'>): InspectionView {
  const words = isProblem(problem) ? INSPECTION_PROBLEMS[problem] : { reason: null, remedy: null };
  return { state, at, reason: words.reason, remedy: words.remedy };
}

const isProblem = (problem: string | null): problem is InspectionProblem =>
  problem !== null && problem in INSPECTION_PROBLEMS;
