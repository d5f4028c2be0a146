import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type { ScreeningView } from '../../../../../miniprogram/shared/campaign/judging';
import type { ScreenedWork, ScreeningDesk } from '../../../../../miniprogram/shared/contract';
import type { Decision, Refusal } from '../../../../../miniprogram/shared/decision';
import { mayScreen } from '../../../../../miniprogram/shared/steps/screening';
import type { Context } from '../../../ground/table';
import { panelOf, sitsOn } from '../../../people/parts/panel/panel';
import { roleOf } from '../../../people/stores/members';
import { standing } from '../../../record/parts/decided/single';
import { seatsOf, type ScreeningSeat } from '../../stores/screening-seats';
import { isConflict, unitsOf } from '../judging/conflict';
import { ownOrder } from '../judging/order';
import { poolAmong, type PoolWork } from '../judging/pool';
import { shownWorkOf } from '../judging/view';
import { screeningSubject } from './subject';

/** A work that a reviewer was given, with the seat. */
export interface Given extends PoolWork {
  seat: ScreeningSeat;
}

/** A screening as one reviewer meets it. */
export interface Reviewing {
  screening: ScreeningView;
  /** Whether the reviewer sits on the panel. */
  sits: boolean;
  /** Works to screen, in the reviewer's own order. */
  given: Given[];
  /** Those that are not the reviewer's any more: declined, or of the own unit by now. */
  gone: Given[];
  refusal: Refusal | null;
}

/** Reads a screening for a reviewer. */
export async function openReviewing(
  context: Context<'judge'>,
  screening: ScreeningView,
): Promise<Reviewing> {
  const { actor, campaign } = context;
  const [state, panel, contact] = await Promise.all([
    standing(screeningSubject(campaign.id, screening)),
    panelOf(campaign.id, screening),
    roleOf(campaign.id, actor.openid, 'contact'),
  ]);
  const seats = await seatsOf(state, actor.openid);
  const { works, refusal } = await poolAmong(context, screening, seats);
  const byWork = new Map(seats.map((seat) => [seat.work, seat]));
  const all = works.flatMap((one): Given[] => {
    const seat = byWork.get(one.work);
    return seat === undefined || seat.state === 'left' ? [] : [{ ...one, seat }];
  });
  const person = { openid: actor.openid, units: unitsOf(actor, contact) };
  const stays = ({ entry, seat }: Given): boolean =>
    seat.state !== 'declined' && !isConflict(person, entry);
  return {
    screening,
    sits: sitsOn(panel, actor.openid),
    given: ownOrder(campaign.id, screening, actor)(all.filter(stays)),
    gone: all.filter((one) => !stays(one)),
    refusal,
  };
}

/** What keeps a reviewer from working now: the calendar first, then the list that is not confirmed. */
export function mayWork(
  campaign: CampaignView,
  { screening, refusal }: Reviewing,
  now: number,
): Decision {
  const open = mayScreen(campaign, screening, now);
  return open.allowed && refusal !== null ? refusal : open;
}

/** How far the reviewer has come. */
export function screeningDesk(
  campaign: CampaignView,
  reviewing: Reviewing,
  now: number,
): ScreeningDesk {
  const { screening, given, gone } = reviewing;
  const round = campaign.rounds.find(({ id }) => id === screening.round);
  const count = (some: readonly Given[], state: ScreeningSeat['state']): number =>
    some.filter(({ seat }) => seat.state === state).length;
  const decision = mayWork(campaign, reviewing, now);
  return {
    id: screening.id,
    name: screening.name,
    opensAt: round?.opensAt ?? 0,
    closesAt: round?.closesAt ?? 0,
    total: given.length,
    passed: count(given, 'passed'),
    failed: count(given, 'failed'),
    declined: count(gone, 'declined'),
    opinion: screening.screening.opinion,
    refusal: decision.allowed ? null : decision,
  };
}

/** A work as its reviewer sees it. */
export function screenedWorkOf(
  screening: ScreeningView,
  one: Given,
  position: number,
): ScreenedWork {
  const { state, opinion, at, revision } = one.seat;
  return {
    ...shownWorkOf(screening, one, position),
    answer: {
      state: state === 'passed' || state === 'failed' ? state : 'open',
      opinion,
      at,
      revision,
    },
  };
}
