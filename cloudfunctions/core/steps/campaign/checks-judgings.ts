import type { Draft } from '../../campaigns/checks/draft';
import { idsOf, present } from '../../campaigns/checks/draft';
import type { CampaignFault } from '../../campaigns/checks/fault';
import { fault } from '../../campaigns/checks/fault';
import { checkReferences, type Reference } from '../../campaigns/checks/references';
import type { StepsPart } from './shape';
import { draftThat } from './steps';

type Steps = Draft<StepsPart>;

/** Tolerance for weights such as 33.3. */
const EPSILON = 0.001;

export function checkWeights(draft: Steps): CampaignFault[] {
  return draftThat(draft, 'score').flatMap(([at, { name, criteria }]) => {
    const path = ['steps', at, 'criteria'];
    if (criteria?.length === 0)
      return [fault(path, `“${name ?? ''}”没有写明评分项目`, '请写明评分项目。')];
    const weights = present(criteria).map(([, { weight }]) => weight);
    if (weights.length === 0 || weights.includes(undefined)) return [];
    const sum = weights.reduce<number>((total, weight) => total + (weight ?? 0), 0);
    if (Math.abs(sum - 100) < EPSILON) return [];
    const problem = `“${name ?? ''}”的权重合计 ${String(sum)}，不是 100`;
    return [fault(path, problem, '请调整权重，使合计为 100。')];
  });
}

/** What is read off the web decides something. */
export function checkReach(draft: Steps): CampaignFault[] {
  if (!draft.steps) return [];
  const used = draftThat(draft, 'score').flatMap(([, { criteria }]) =>
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

/** What scores count of reach exists. */
export const checkCriteria = (draft: Steps): CampaignFault[] =>
  draftThat(draft, 'score').flatMap(([at, { criteria }]) =>
    checkReferences(
      present(criteria).map(([nth, { reach }]): Reference => [
        ['steps', at, 'criteria', nth, 'reach'],
        reach,
        idsOf(draft.reach),
        '数据凭证',
      ]),
    ),
  );
