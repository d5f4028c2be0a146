import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type { JudgingDesk } from '../../../../../miniprogram/shared/contract';
import type { Decision } from '../../../../../miniprogram/shared/decision';
import type { JudgingView } from '../../../../../miniprogram/shared/campaign/judging';
import { mayScore } from '../../../../../miniprogram/shared/steps/score';
import type { Context } from '../../../ground/table';
import { roleOf } from '../../../people/stores/members';
import type { Score } from '../../stores/scores';
import { scoresBy } from '../../stores/scores';
import { isConflict, unitsOf } from './conflict';
import { findJudging } from '../step/find';
import { ownOrder } from './order';
import { poolOf, type Pool, type PoolWork } from './pool';

/** One judging as one judge meets it. */
export interface Panel {
  judging: JudgingView;
  /** The works the judge may see, in the judge's own order. */
  served: PoolWork[];
  /** Those the judge has to stay away from. */
  excluded: PoolWork[];
  /** What the judge has said so far, by work. */
  scores: Map<string, Score>;
  refusal: Pool['refusal'];
}

/** Reads a judging for a judge. @throws ActionFault NOT_FOUND. */
export async function openPanel(context: Context<'judge'>, id: string): Promise<Panel> {
  const { actor, campaign } = context;
  const judging = findJudging(context, id);
  const { openid } = actor;
  const [pool, said, contact] = await Promise.all([
    poolOf(context, judging),
    scoresBy(campaign.id, judging.id, openid),
    roleOf(campaign.id, openid, 'contact'),
  ]);
  const person = { openid, units: unitsOf(actor, contact) };
  const conflicting = (one: PoolWork) => isConflict(person, one.entry);
  return {
    judging,
    served: ownOrder(campaign.id, judging, actor)(pool.works.filter((one) => !conflicting(one))),
    excluded: pool.works.filter(conflicting),
    scores: new Map(said.map((score) => [score.work, score])),
    refusal: pool.refusal,
  };
}

/** What keeps the judge from scoring now: the calendar first, then the list that is not confirmed. */
export function mayWork(campaign: CampaignView, panel: Panel, now: number): Decision {
  const open = mayScore(campaign, panel.judging, now);
  return open.allowed && panel.refusal !== null ? panel.refusal : open;
}

/** How far the judge has come. */
export function deskOf(
  campaign: CampaignView,
  { judging, served, excluded, scores, refusal }: Panel,
  now: number,
): JudgingDesk {
  const round = campaign.rounds.find(({ id }) => id === judging.round);
  const count = (state: Score['state']): number =>
    served.filter(({ work }) => scores.get(work)?.state === state).length;
  const decision = mayWork(campaign, { judging, served, excluded, scores, refusal }, now);
  return {
    id: judging.id,
    name: judging.name,
    criteria: judging.criteria,
    opensAt: round?.opensAt ?? 0,
    closesAt: round?.closesAt ?? 0,
    total: served.length,
    scored: count('final'),
    drafts: count('draft'),
    abstained: count('abstained'),
    excluded: excluded.length,
    refusal: decision.allowed ? null : decision,
  };
}
