import * as z from 'zod/mini';
import type { Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { newestEditions } from '../stores/editions';
import { standingPlans } from '../parts/plan/settle';
import { toCome } from '../parts/plan/to-come';

const plansInput = z.strictObject({});

/** The plans of editions to come, each with those of its entries that can still be published. */
export async function plans({ campaign }: Context<'organizer'>): Promise<Output<'edition.plans'>> {
  const [{ plans: all }, [newest]] = await Promise.all([
    standingPlans(campaign.id),
    newestEditions(campaign.id, 1),
  ]);
  return { plans: await toCome(all, newest?.edition ?? 0) };
}

export default verb('edition.plans', { actor: 'organizer', input: plansInput, run: plans });
