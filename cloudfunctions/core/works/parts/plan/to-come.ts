import type { EditionPlan } from '../../../../../miniprogram/shared/contract';
import type { PlannedEdition } from '../../stores/edition-plans';
import { findAllEntries } from '../../stores/entries';
import { mayFollow } from '../entry/decide';
import { settle } from '../entry/settle';

/** @param published the newest edition. */
export async function toCome(
  all: readonly PlannedEdition[],
  published: number,
): Promise<EditionPlan[]> {
  const coming = all.filter(({ edition }) => edition > published);
  const entries = await settle(await findAllEntries(coming.flatMap((plan) => plan.entries)));
  const fit = new Set(
    entries.filter(({ state }) => mayFollow('publish', state)).map(({ _id }) => _id),
  );
  return coming
    .map((plan) => ({ ...plan, entries: plan.entries.filter((entry) => fit.has(entry)) }))
    .sort((one, other) => one.edition - other.edition);
}
