import * as z from 'zod/mini';
import type { Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { placeOf } from '../parts/recommendation/place';
import { standingSeats } from '../parts/recommendation/seats';
import { deskOf } from '../parts/recommendation/desk';

const deskInput = z.strictObject({});

/** What the contact of a unit has to know before doing anything. */
export const desk = async (context: Context<'contact'>): Promise<Output<'union.desk'>> => {
  const place = placeOf(context.campaign, context.now);
  const unit = context.actor.unit.id;
  const seats = place === null ? [] : await standingSeats(place.stand, unit, []);
  return { desk: await deskOf(context, seats) };
};

export default verb('union.desk', { actor: 'contact', input: deskInput, run: desk });
