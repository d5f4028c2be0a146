import type { Draft } from '../../campaigns/checks/draft';
import { present } from '../../campaigns/checks/draft';
import type { CampaignFault } from '../../campaigns/checks/fault';
import { fault } from '../../campaigns/checks/fault';
import { allows, frozenBefore, roundOf } from '../../campaigns/checks/tallies';
import type { Allowance } from '../../../../miniprogram/shared/vocabulary';
import type { StepsPart } from './shape';
import { draftThat, type Does } from './steps';

type Steps = Draft<StepsPart>;

/** What a round allows for a step to be done in it: one of these. */
const ALLOWED: Record<Does, readonly Allowance[]> = {
  recommend: ['recommend'],
  rank: ['select', 'score'],
  screen: ['score'],
  score: ['score'],
  ballot: ['score'],
};

/** Steps are done in rounds that exist and allow it, and units recommend in those alone. */
export const checkRounds = (draft: Steps): CampaignFault[] => [
  ...present(draft.steps).flatMap(([at, { does, round }]) =>
    does === undefined ? [] : allows(draft, ['steps', at, 'round'], round, ...ALLOWED[does]),
  ),
  ...checkRecommendRounds(draft),
];

function checkRecommendRounds(draft: Steps): CampaignFault[] {
  const own = draftThat(draft, 'recommend').map(([, { round }]) => round);
  if (own.length === 0 || own.includes(undefined)) return [];
  return present(draft.rounds).flatMap(([at, { id, name, allows: allowed }]) => {
    const nth = allowed?.indexOf('recommend') ?? -1;
    if (nth < 0 || own.includes(id)) return [];
    const problem = `轮次“${name ?? id ?? ''}”允许推荐，却没有一个推荐的环节在这一轮`;
    return [fault(['rounds', at, 'allows', nth], problem, '请去掉 recommend，或写明这一环节。')];
  });
}

/** Lists by votes rest on rounds of votes that are over in time; works that were screened are not ranked by votes. */
export const checkTallies = (draft: Steps): CampaignFault[] =>
  draftThat(draft, 'rank').flatMap(([at, { name, round, tally, from }]) => {
    const own = roundOf(draft, round);
    const path = ['steps', at, 'tally'];
    const screened = draftThat(draft, 'screen').some(([, { id }]) => id === from);
    return [
      ...allows(draft, path, tally, 'vote'),
      ...frozenBefore(draft, path, tally, own ? [own] : []),
      ...(screened && tally !== null && tally !== undefined
        ? [fault(path, `“${name ?? ''}”按初评选，不能又按票数`, '请写 tally: null。')]
        : []),
    ];
  });
