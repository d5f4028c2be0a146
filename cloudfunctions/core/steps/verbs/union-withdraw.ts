import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { mayWithdraw } from '../../../../miniprogram/shared/steps/recommend';
import { checkReason } from '../../../../miniprogram/shared/campaign/reason';
import { conflict, invalid, refused } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { insertDecision } from '../../record/stores/decisions';
import { recommendationSubject, removeRecommendation } from '../stores/recommendations';
import { doerOf, newAct } from '../../record/parts/decision/new-act';
import { candidateOf } from '../parts/recommendation/candidate';
import { deskOf } from '../parts/recommendation/desk';
import { findWork } from '../parts/recommendation/find-work';
import { recommenderOf } from '../parts/recommendation/place';
import { standingSeats } from '../parts/recommendation/seats';

const withdrawInput = z.strictObject({
  entry: z.string().check(z.minLength(1), z.maxLength(64)),
  reason: z.string().check(z.maxLength(2000)),
});

/** Takes a recommendation back and frees its seat; the trace stays. */
async function withdraw(
  context: Context<'contact'>,
  { entry, reason: typed }: Input<'union.withdraw'>,
): Promise<Output<'union.withdraw'>> {
  const { actor, campaign, office } = context;
  const may = mayWithdraw(campaign, office, recommenderOf(context));
  if (!may.allowed) throw refused(may);
  const faults = checkReason(typed);
  if (faults.length > 0) throw invalid(faults);
  const { place, exhibit, work } = await findWork(context, entry);
  const seats = await standingSeats(place.stand, actor.unit.id, [entry]);
  const seat = seats.find((one) => one.entry === entry && one.unit === actor.unit.id);
  if (seat === undefined) throw conflict('本单位现在没有推荐这件作品。', '请刷新后查看最新情况。');
  await insertDecision(
    newAct(doerOf(context), {
      subject: recommendationSubject(seat.request),
      revision: 2,
      title: seat.title,
      verb: 'withdraw',
      reason: typed.trim(),
      before: { unit: seat.unitName, number: seat.number, votes: seat.votes, entry },
      after: {},
    }),
  );
  await removeRecommendation(seat);
  const left = seats.filter((one) => one !== seat);
  return {
    candidate: candidateOf(context, place, exhibit, work, left),
    desk: await deskOf(context, left),
  };
}

export default verb('union.withdraw', { actor: 'contact', input: withdrawInput, run: withdraw });
