import type { Draft } from '../../campaigns/checks/draft';
import { present } from '../../campaigns/checks/draft';
import type { CampaignFault } from '../../campaigns/checks/fault';
import { fault } from '../../campaigns/checks/fault';
import { allows, frozenBefore, roundOf } from '../../campaigns/checks/tallies';
import type { StepsPart } from './shape';

type Steps = Draft<StepsPart>;

/** A selection needs somewhere to take from, and what it takes from has to be decided by then. */
export function checkPools(draft: Steps): CampaignFault[] {
  const selections = present(draft.selections);
  return selections.flatMap(([at, { name, pool, round }], position) => {
    const path = ['selections', at, 'pool'];
    const called = name ?? '';
    const opens = roundOf(draft, round)?.opens;
    if (pool === 'recommended' && draft.recommendation === null)
      return [
        fault(
          path,
          `“${called}”从获得推荐的作品里选，但活动不设推荐`,
          '请换一个范围，或写明推荐。',
        ),
      ];
    if (pool === 'finalists' && position === 0)
      return [
        fault(
          path,
          `“${called}”从前一次入围的作品里选，但前面没有入围`,
          '请换一个范围，或先写一次入围。',
        ),
      ];
    if (pool === 'published' && draft.exhibition === null)
      return [
        fault(path, `“${called}”从刊发的作品里选，但活动不展示作品`, '请换一个范围，或写明展示。'),
      ];
    if (pool !== 'recommended' || opens === undefined) return [];
    const late = present(draft.rounds).find(
      ([, one]) =>
        one.allows?.includes('recommend') && one.closes !== undefined && one.closes >= opens,
    )?.[1];
    if (late === undefined) return [];
    const problem = `“${called}”${opens} 就开始，推荐到 ${late.closes ?? ''} 才结束`;
    return [fault(['selections', at, 'round'], problem, '请推迟这一轮，或提前结束推荐。')];
  });
}

/** Selections rest on rounds that exist, allow it, and are over in time. */
export const checkTallies = (draft: Steps): CampaignFault[] =>
  present(draft.selections).flatMap(([at, { round, tally }]) => {
    const own = roundOf(draft, round);
    return [
      ...allows(draft, ['selections', at, 'round'], round, 'select', 'score'),
      ...allows(draft, ['selections', at, 'tally'], tally, 'vote'),
      ...frozenBefore(draft, ['selections', at, 'tally'], tally, own ? [own] : []),
    ];
  });
