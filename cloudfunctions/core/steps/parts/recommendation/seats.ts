import type { SeatView } from '../../../../../miniprogram/shared/contract';
import { insertDecision, type Decision } from '../../../record/stores/decisions';
import type { Entry } from '../../../works/stores/entries';
import {
  recommendationSubject,
  removeRecommendation,
  seatsAround,
  traceOf,
  tracesOf,
  type Recommendation,
  type Stand,
} from '../../stores/recommendations';
import { newAct, type Doer } from '../../../record/parts/decision/new-act';
import { lossOf } from '../../../works/parts/entry/standing';

/** That an entry was recommended, as it is written down. */
export const recommendedAct = (seat: Recommendation): Decision =>
  newAct(doerOfSeat(seat), {
    subject: recommendationSubject(seat.request),
    revision: 1,
    title: seat.title,
    verb: 'recommend',
    reason: null,
    before: {},
    after: { unit: seat.unitName, number: seat.number, votes: seat.votes, entry: seat.entry },
  });

const doerOfSeat = ({ campaign, by, byName, at }: Recommendation): Doer => ({
  campaign,
  actor: by,
  actorName: byName,
  actorRole: 'contact',
  at,
});

/**
 * The seats of a unit and of some entries (at most 100) that stand. What broke off is finished on the way: a seat
 * whose withdrawal was decided is freed, a seat without its trace gets it written.
 */
export async function standingSeats(
  stand: Stand,
  unit: string,
  entries: readonly string[],
): Promise<Recommendation[]> {
  const seats = await seatsAround(stand, unit, entries);
  const traces = await tracesOf(seats);
  const withdrawn = seats.filter(({ request }) => traces.has(traceOf(request).withdrawn));
  const untold = seats.filter(({ request }) => !traces.has(traceOf(request).recommended));
  await Promise.all([
    ...withdrawn.map(removeRecommendation),
    ...untold.map((seat) => insertDecision(recommendedAct(seat))),
  ]);
  return seats.filter((seat) => !withdrawn.includes(seat));
}

/**
 * A taken seat as the unit's contacts see it, struck when its entry was disqualified or withdrawn, or has fallen
 * under the threshold since.
 * @param fallen what is said of that.
 */
export const seatView = (
  seat: Recommendation,
  entry: Entry | undefined,
  fallen: string | undefined,
): SeatView => ({
  quota: seat.quota,
  seat: seat.seat,
  entry: seat.entry,
  title: seat.title,
  kind: seat.kind,
  form: seat.form,
  number: seat.number,
  preview: seat.preview,
  votes: seat.votes,
  by: seat.byName,
  at: seat.at,
  struck: (entry === undefined ? null : lossOf(entry)) ?? fallen ?? null,
});
