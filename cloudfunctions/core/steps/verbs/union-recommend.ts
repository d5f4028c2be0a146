import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { quotaFor, quotasOf } from '../../../../miniprogram/shared/steps/recommendation';
import {
  mayRecommendNow,
  recommendRefusals,
  type Work,
} from '../../../../miniprogram/shared/steps/recommend';
import { ActionFault, conflict, refused } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import type { Choice } from '../../record/parts/seat/take-seat';
import { lowestFree, takeSeat } from '../../record/parts/seat/take-seat';
import { findAct, insertDecision } from '../../record/stores/decisions';
import type { Exhibit } from '../../works/stores/exhibits';
import {
  insertRecommendation,
  seatIdOf,
  traceOf,
  type Recommendation,
} from '../stores/recommendations';
import { candidateOf } from '../parts/recommendation/candidate';
import { deskOf } from '../parts/recommendation/desk';
import { findWork } from '../parts/recommendation/find-work';
import { recommenderOf, type Place } from '../parts/recommendation/place';
import { recommendedAct, standingSeats } from '../parts/recommendation/seats';

const recommendInput = z.strictObject({
  entry: z.string().check(z.minLength(1), z.maxLength(64)),
  request: z.string().check(z.regex(/^[\w-]{8,64}$/)),
});

/** Recommends an entry: the rules on facts of this moment, then one insert that takes a seat. */
async function recommend(
  context: Context<'contact'>,
  { entry, request: tap }: Input<'union.recommend'>,
): Promise<Output<'union.recommend'>> {
  const { actor, campaign } = context;
  const open = mayRecommendNow(campaign, recommenderOf(context));
  if (!open.allowed) throw refused(open);
  const { place, exhibit, work } = await findWork(context, entry);
  const request = requestOf(actor.unit.id, entry, tap);
  if ((await findAct(traceOf(request).withdrawn)) !== null)
    throw conflict('这次推荐已经撤回。', '如需再次推荐，请刷新后重新操作。');

  const read = () => standingSeats(place.stand, actor.unit.id, [entry]);
  const choose = (seats: readonly Recommendation[]) =>
    chooseSeat(context, place, exhibit, work, request, seats);
  const insert = insertRecommendation;
  const seated = await takeSeat({ taken: await read(), choose, insert, read });
  if (seated === null) throw busy();
  await insertDecision(recommendedAct(seated.document));
  const seats = seated.taken;
  return {
    candidate: candidateOf(context, place, exhibit, work, seats),
    desk: await deskOf(context, seats),
  };
}

/** A phone's own name for a tap cannot collide with another unit's, or with another entry's. */
const requestOf = (unit: string, entry: string, tap: string): string => `${unit}.${entry}.${tap}`;

/** A retry finds its own seat; anything else has to pass the rules. */
function chooseSeat(
  context: Context<'contact'>,
  { stand }: Place,
  exhibit: Exhibit,
  work: Work,
  request: string,
  seats: readonly Recommendation[],
): Choice<Recommendation> {
  const { actor, campaign, office, now } = context;
  const before = seats.find((seat) => seat.request === request);
  if (before !== undefined) return { sits: before };
  const [refusal] = recommendRefusals(campaign, office, recommenderOf(context), work, seats);
  if (refusal !== undefined) throw refused(refusal);
  const quota = quotaFor(quotasOf(office, actor.unit.level), work)?.id ?? '';
  const inQuota = seats.filter((seat) => seat.unit === actor.unit.id && seat.quota === quota);
  const sitters = seats.filter((seat) => seat.entry === work.entry);
  const seat = lowestFree(inQuota.map((one) => one.seat));
  const sitter = lowestFree(sitters.map((one) => Number(one.sitter.split(':').pop())));
  const unit = actor.unit.id;
  return {
    take: {
      _id: seatIdOf({ ...stand, unit, quota, seat }),
      sitter: `${stand.campaign}:${stand.round}:${work.entry}:${sitter}`,
      ...stand,
      unit,
      unitName: actor.unit.name,
      quota,
      seat,
      entry: work.entry,
      kind: work.kind,
      form: exhibit.form,
      theme: work.theme,
      number: exhibit.number,
      title: exhibit.title,
      preview: exhibit.preview,
      votes: work.votes,
      by: actor.openid,
      byName: actor.name,
      at: now,
      request,
    },
  };
}

const busy = (): ActionFault =>
  new ActionFault({
    code: 'BUSY',
    reason: '同时推荐的人太多，这一次没有排上',
    remedy: '请过几秒再推荐一次',
  });

export default verb('union.recommend', { actor: 'contact', input: recommendInput, run: recommend });
