import * as z from 'zod/mini';
import type { Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { reviewedBy } from '../parts/first/desks';
import { deskView } from '../parts/first/view';

const deskInput = z.strictObject({});

/** What the caller looks at first, and how much of it waits. */
async function desk(context: Context<'reviewer'>): Promise<Output<'first.desk'>> {
  const { contact, partner } = context.actor;
  return {
    desks: await Promise.all(reviewedBy(context).map((one) => deskView(context, one))),
    name: contact?.name ?? partner?.name ?? '',
  };
}

export default verb('first.desk', { actor: 'reviewer', input: deskInput, run: desk });
