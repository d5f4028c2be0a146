import { has, some, type Need } from '../../campaigns/checks/allowance';
import type { Draft } from '../../campaigns/checks/draft';
import { checkIds } from '../../campaigns/checks/repeated';
import { checkReach, checkJudgings, checkWeights } from './checks-judgings';
import { checkPartsOfJudgings } from './checks-steps';
import { checkRecommending, checkUsable } from './checks-quotas';
import { checkPools, checkTallies } from './checks-selections';
import type { StepsPart } from './shape';

type Steps = Draft<StepsPart>;

/** Every step has its round. */
export const needs = (draft: Steps): Need[] => [
  {
    allowance: 'recommend',
    does: has(draft.recommendation),
    key: 'recommendation',
    what: '设推荐',
  },
  {
    allowance: 'select',
    does: some(draft.selections),
    key: 'selections',
    what: '设入围',
  },
  {
    allowance: 'score',
    does: some(draft.judgings),
    key: 'judgings',
    what: '设评审',
  },
];

/** Works can go from step to step. */
export const checks = [
  (draft: Steps) =>
    checkIds([
      [draft.selections, ['selections']],
      [draft.judgings, ['judgings']],
      [draft.reach, ['reach']],
    ]),
  checkUsable,
  checkRecommending,
  checkPools,
  checkTallies,
  checkJudgings,
  checkPartsOfJudgings,
  checkWeights,
  checkReach,
];
