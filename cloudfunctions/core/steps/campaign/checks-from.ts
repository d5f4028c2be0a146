import type { Draft } from '../../campaigns/checks/draft';
import { idsOf, present } from '../../campaigns/checks/draft';
import type { CampaignFault, Path } from '../../campaigns/checks/fault';
import { fault } from '../../campaigns/checks/fault';
import { roundOf } from '../../campaigns/checks/tallies';
import { LISTS } from './from';
import type { StepsPart } from './shape';
import type { DraftStep } from './steps';

type Steps = Draft<StepsPart>;

/** Every step takes works from somewhere, and there they are by then. */
export const checkFrom = (draft: Steps): CampaignFault[] =>
  present(draft.steps).flatMap(([at, step]) => checkOne(draft, at, step));

function checkOne(draft: Steps, at: number, step: DraftStep): CampaignFault[] {
  const { from } = step;
  const path = ['steps', at, 'from'];
  if (from === undefined) return [];
  if (from === 'published' && draft.exhibition === null)
    return [fault(path, '活动不展示作品，没有刊发的作品', '请换一个范围，或写明展示。')];
  if ((LISTS as readonly string[]).includes(from)) return [];
  const source = present(draft.steps).find(([, { id }]) => id === from);
  if (source !== undefined && source[0] < at) return checkTime(draft, at, step, source[1]);
  const known = [...LISTS, ...idsOf(draft.steps?.slice(0, at))].join('、');
  const problem =
    source === undefined
      ? `没有叫“${from}”的名单或环节`
      : `“${step.name ?? ''}”用的“${source[1].name ?? from}”不在它前面`;
  return [fault(path, problem, `请改成：${known}。`)];
}

/** What a step takes works from opens before it, and units are done with recommending. */
function checkTime(draft: Steps, at: number, step: DraftStep, source: DraftStep): CampaignFault[] {
  const name = step.name ?? '';
  const path: Path = ['steps', at, 'round'];
  const made = roundOf(draft, source.round);
  const opens = roundOf(draft, step.round)?.opens;
  if (made?.opens === undefined || made.closes === undefined || opens === undefined) return [];
  if (source.does === 'recommend' && made.closes >= opens) {
    const problem = `“${name}”${opens} 就开始，推荐到 ${made.closes} 才结束`;
    return [fault(path, problem, '请推迟这一轮，或提前结束推荐。')];
  }
  if (made.opens > opens) {
    const problem = `“${name}”${opens} 开始时，“${source.name ?? ''}”到 ${made.opens} 才开始`;
    return [fault(path, problem, '请换一个范围，或推迟这一轮。')];
  }
  if (step.does === 'rank' || !restsOnScreening(draft, source, step.round)) return [];
  const problem = `“${name}”评的名单，是同一轮的初评选出的，不能同时进行`;
  const remedy = '请把这项评审放到后一轮，或换一个范围。';
  return [fault(['steps', at, 'from'], problem, remedy)];
}

/** Whether a list is made of what is screened in a round. */
const restsOnScreening = (draft: Steps, list: DraftStep, round: string | undefined): boolean =>
  list.does === 'rank' &&
  present(draft.steps).some(
    ([, one]) => one.does === 'screen' && one.id === list.from && one.round === round,
  );
