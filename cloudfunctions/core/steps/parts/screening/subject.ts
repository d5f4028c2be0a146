import { someAtATime } from '../../../ground/some-at-a-time';
import type { ScreeningView } from '../../../../../miniprogram/shared/campaign/judging';
import type { Change, Single } from '../../../record/parts/decided/single';
import { changeSeat, fillSeat, seatAt, type SeatPlan } from '../../stores/screening-seats';
import {
  findScreeningState,
  moveScreening,
  type ScreeningChange,
  type ScreeningState,
} from '../../stores/screenings';

/** Who is given which works of a screening. */
export const screeningSubject = (
  campaign: string,
  { id, name }: Pick<ScreeningView, 'id' | 'name'>,
): Single<ScreeningState, ScreeningChange> => ({
  subject: `screening:${campaign}:${id}`,
  title: name,
  read: () => findScreeningState(campaign, id),
  apply: carryOut,
});

/** Each seat is written once: one that has changed since it was planned stays as it is. */
async function carryOut(
  state: ScreeningState,
  { next, reason, at }: Change<ScreeningChange>,
): Promise<void> {
  const { filled, freed, seed } = next;
  await someAtATime(filled, (plan) => fillSeat(state, plan, at));
  await someAtATime(freed, (plan) => freeSeat(state, plan, reason, at));
  await moveScreening(state, { seed });
}

async function freeSeat(
  state: ScreeningState,
  { work, reviewer, revision }: SeatPlan,
  reason: string | null,
  at: number,
): Promise<void> {
  const seat = await seatAt(state, work, reviewer);
  if (seat?.revision !== revision) return;
  await changeSeat(seat, { state: 'left', opinion: '', reason, at });
}
