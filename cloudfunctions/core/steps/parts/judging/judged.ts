import type { JudgingStep } from '../../../../../miniprogram/shared/campaign/judging';
import type { ScoreLine } from '../../../../../miniprogram/shared/contract';
import type { Refusal } from '../../../../../miniprogram/shared/decision';
import type { PoolWork } from './pool';

/** What a panel made of its works, by points or by votes. */
export interface Judged {
  judging: JudgingStep;
  /** Every work, best first; one without a rank is not to win by itself. */
  lines: ScoreLine[];
  /** By entry. */
  works: Map<string, PoolWork>;
  /** Why it is not settled yet, if so. */
  refusal: Refusal | null;
  /** The points that a work is ranked by and published with; null where there are none. */
  pointsOf: (line: ScoreLine) => number | null;
}
