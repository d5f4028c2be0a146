import { checkNeed, has, some } from '../../campaigns/checks/allowance';
import type { Draft } from '../../campaigns/checks/draft';
import type { CampaignFault } from '../../campaigns/checks/fault';
import { checkIds } from '../../campaigns/checks/repeated';
import { checkReach, checkJudgings, checkWeights } from './checks-judgings';
import { checkPartsOfJudgings } from './checks-steps';
import { checkRecommending, checkUsable } from './checks-quotas';
import { checkPools, checkTallies } from './checks-selections';
import type { StepsPart } from './shape';

type Steps = Draft<StepsPart>;

/** Every step has its round. */
const checkAllowances = (draft: Steps): CampaignFault[] => [
  ...checkNeed(draft, {
    allowance: 'recommend',
    does: has(draft.recommendation),
    key: 'recommendation',
    what: '设推荐',
  }),
  ...checkNeed(draft, {
    allowance: 'select',
    does: some(draft.selections),
    key: 'selections',
    what: '设入围',
  }),
  ...checkNeed(draft, {
    allowance: 'score',
    does: some(draft.judgings),
    key: 'judgings',
    what: '设评审',
  }),
];

/** Works can go from step to step. */
export const checks = [
  (draft: Steps) =>
    checkIds([
      [draft.selections, ['selections']],
      [draft.judgings, ['judgings']],
      [draft.reach, ['reach']],
    ]),
  checkAllowances,
  checkUsable,
  checkRecommending,
  checkPools,
  checkTallies,
  checkJudgings,
  checkPartsOfJudgings,
  checkWeights,
  checkReach,
];
