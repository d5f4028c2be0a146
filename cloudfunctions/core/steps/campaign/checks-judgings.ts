import type { Draft } from '../../campaigns/checks/draft';
import { idsOf, present } from '../../campaigns/checks/draft';
import type { CampaignFault } from '../../campaigns/checks/fault';
import { fault } from '../../campaigns/checks/fault';
import { checkReferences, type Reference } from '../../campaigns/checks/references';
import { allows } from '../../campaigns/checks/tallies';
import type { StepsPart } from './shape';

type Steps = Draft<StepsPart>;

/** Tolerance for weights such as 33.3. */
const EPSILON = 0.001;

export function checkWeights(draft: Steps): CampaignFault[] {
  return present(draft.judgings).flatMap(([at, { name, criteria }]) => {
    const weights = present(criteria).map(([, { weight }]) => weight);
    if (weights.length === 0 || weights.includes(undefined)) return [];
    const sum = weights.reduce<number>((total, weight) => total + (weight ?? 0), 0);
    if (Math.abs(sum - 100) < EPSILON) return [];
    const problem = `“${name ?? ''}”的权重合计 ${String(sum)}，不是 100`;
    return [fault(['judgings', at, 'criteria'], problem, '请调整权重，使合计为 100。')];
  });
}

/** What is read off the web decides something. */
export function checkReach(draft: Steps): CampaignFault[] {
  if (!draft.judgings) return [];
  const used = present(draft.judgings).flatMap(([, { criteria }]) =>
    present(criteria).map(([, { reach }]) => reach),
  );
  return present(draft.reach).flatMap(([at, { id, name }]) =>
    id === undefined || used.includes(id)
      ? []
      : [
          fault(
            ['reach', at],
            `数据“${name ?? id}”没有用在任何评分项目里`,
            `请在评分项目里写 reach: ${id}，现有：${idsOf(draft.reach).join('、')}。`,
          ),
        ],
  );
}

/** Judgings are in rounds that allow it, and what they count of reach exists. */
export const checkJudgings = (draft: Steps): CampaignFault[] =>
  present(draft.judgings).flatMap(([at, { round, criteria }]) => [
    ...allows(draft, ['judgings', at, 'round'], round, 'score'),
    ...checkReferences(
      present(criteria).map(([nth, { reach }]): Reference => [
        ['judgings', at, 'criteria', nth, 'reach'],
        reach,
        idsOf(draft.reach),
        '数据凭证',
      ]),
    ),
  ]);
