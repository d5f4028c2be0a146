import * as z from 'zod/mini';
import type { EditionPlan, Output } from '../../../../miniprogram/shared/contract';
import { verb, type Context } from '../../ground/table';
import { newestEditions } from '../stores/editions';
import type { PlannedEdition } from '../stores/edition-plans';
import { findAllEntries } from '../stores/entries';
import { mayFollow } from '../parts/entry/decide';
import { settleAll } from '../parts/entry/settle';
import { standingPlans } from '../parts/plan/settle';

const plansInput = z.strictObject({});

/** The plans of editions to come, each with those of its entries that can still be published. */
export async function plans({ campaign }: Context<'organizer'>): Promise<Output<'edition.plans'>> {
  const [{ plans: all }, [newest]] = await Promise.all([
    standingPlans(campaign.id),
    newestEditions(campaign.id, 1),
  ]);
  return { plans: await toCome(all, newest?.edition ?? 0) };
}

/** @param published the newest edition. */
export async function toCome(
  all: readonly PlannedEdition[],
  published: number,
): Promise<EditionPlan[]> {
  const coming = all.filter(({ edition }) => edition > published);
  const entries = await settleAll(await findAllEntries(coming.flatMap((plan) => plan.entries)));
  const fit = new Set(
    entries.filter(({ state }) => mayFollow('publish', state)).map(({ _id }) => _id),
  );
  return coming
    .map((plan) => ({ ...plan, entries: plan.entries.filter((entry) => fit.has(entry)) }))
    .sort((one, other) => one.edition - other.edition);
}

export default verb('edition.plans', { actor: 'organizer', input: plansInput, run: plans });
