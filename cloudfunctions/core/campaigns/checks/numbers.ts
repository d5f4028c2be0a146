import type { Draft } from './draft';
import { present } from './draft';
import type { CampaignFault, Path } from './fault';
import { fault } from './fault';

type Bound = number | null | undefined;

const inverted = (path: Path, min: Bound, max: Bound): CampaignFault[] =>
  typeof min === 'number' && typeof max === 'number' && min > max
    ? [fault(path, `下限 ${String(min)} 大于上限 ${String(max)}`, '请核对两个数。')]
    : [];

function checkBounds(draft: Draft): CampaignFault[] {
  return [
    ...present(draft.kinds).flatMap(([at, { limits, classes }]) => [
      ...present(limits).flatMap(([nth, { min, max }]) =>
        inverted(['kinds', at, 'limits', nth], min, max),
      ),
      ...present(classes).flatMap(([nth, { minSeconds, maxSeconds }]) =>
        inverted(['kinds', at, 'classes', nth], minSeconds, maxSeconds),
      ),
    ]),
    ...present(draft.form).flatMap(([at, { minLength, maxLength }]) =>
      inverted(['form', at], minLength, maxLength),
    ),
    ...present(draft.quotas).flatMap(([at, { min, max }]) => inverted(['quotas', at], min, max)),
    ...present(draft.tasks).flatMap(([at, { min, max }]) => inverted(['tasks', at], min, max)),
  ];
}

function checkQuotas(draft: Draft): CampaignFault[] {
  return present(draft.quotas).flatMap(([at, { name, min, max, per, levels }]) => [
    ...(min === null && max === null
      ? [fault(['quotas', at], `名额“${name ?? ''}”既没有上限也没有下限`, '请写明其中一个。')]
      : []),
    ...(per === 'unit' && levels?.length === 0
      ? [fault(['quotas', at, 'levels'], '按单位的名额没有写明哪些单位', '请写出单位层级的 id。')]
      : []),
  ]);
}

/** Tolerance for weights such as 33.3. */
const EPSILON = 0.001;

function checkWeights(draft: Draft): CampaignFault[] {
  return present(draft.judgings).flatMap(([at, { name, method, criteria }]) => {
    if (method === 'score' && criteria?.length === 0) {
      return [fault(['judgings', at, 'criteria'], '打分没有评分项目', '请列出项目和权重。')];
    }
    const weights = present(criteria).map(([, { weight }]) => weight);
    if (weights.length === 0 || weights.includes(undefined)) return [];
    const sum = weights.reduce<number>((total, weight) => total + (weight ?? 0), 0);
    if (Math.abs(sum - 100) < EPSILON) return [];
    const problem = `“${name ?? ''}”的权重合计 ${String(sum)}，不是 100`;
    return [fault(['judgings', at, 'criteria'], problem, '请调整权重，使合计为 100。')];
  });
}

/** Bounds the right way round, quotas that say something, weights that make 100. */
export function checkNumbers(draft: Draft): CampaignFault[] {
  return [...checkBounds(draft), ...checkQuotas(draft), ...checkWeights(draft)];
}
