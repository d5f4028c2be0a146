import type { CriterionView } from '../../../../miniprogram/shared/campaign/judging';
import type { JudgedWork } from '../../../../miniprogram/shared/contract';
import type { CastJudge } from '../cast';

/** How good a work is in the eyes of all, 0–1, told from its name alone, so that judges roughly agree. */
function qualityOf({ work }: JudgedWork): number {
  let mixed = 7;
  for (const letter of work) mixed = (Math.imul(mixed, 31) + letter.charCodeAt(0)) | 0;
  return ((mixed >>> 0) % 1000) / 1000;
}

/** Points a judge gives, in halves. */
export function marksOf(
  { mild, random }: CastJudge,
  work: JudgedWork,
  criteria: readonly CriterionView[],
): Record<string, number> {
  const share = 0.62 + 0.3 * qualityOf(work) + mild / 100;
  return Object.fromEntries(
    criteria.map(({ id, weight }) => {
      const points = weight * Math.min(1, Math.max(0.2, random.around(share, 0.05)));
      return [id, Math.round(points * 2) / 2];
    }),
  );
}
