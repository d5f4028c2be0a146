import type { Need } from '../../campaigns/checks/allowance';
import type { Draft } from '../../campaigns/checks/draft';
import { checkIds } from '../../campaigns/checks/repeated';
import { checkBallots } from './checks-ballots';
import { checkFrom } from './checks-from';
import { checkCriteria, checkReach, checkWeights } from './checks-judgings';
import { checkRecommending, checkUsable } from './checks-quotas';
import { checkRounds, checkTallies } from './checks-rounds';
import type { StepsPart } from './shape';
import { draftHas, JUDGING } from './steps';

type Steps = Draft<StepsPart>;

/** Every step has its round. */
export const needs = (draft: Steps): Need[] => [
  {
    allowance: 'recommend',
    does: draftHas(draft, 'recommend'),
    key: 'steps',
    what: '设推荐',
  },
  {
    allowance: 'select',
    does: draftHas(draft, 'rank'),
    key: 'steps',
    what: '设入围',
  },
  {
    allowance: 'score',
    does: draftHas(draft, ...JUDGING),
    key: 'steps',
    what: '设评审',
  },
];

/** Works can go from step to step. */
export const checks = [
  (draft: Steps) =>
    checkIds([
      [draft.steps, ['steps']],
      [draft.reach, ['reach']],
    ]),
  checkUsable,
  checkRecommending,
  checkFrom,
  checkRounds,
  checkTallies,
  checkCriteria,
  checkBallots,
  checkWeights,
  checkReach,
];
