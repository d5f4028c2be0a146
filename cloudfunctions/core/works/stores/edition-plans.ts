import { collection } from '../../ground/database';

/** An edition that was chosen before it is published. */
export interface PlannedEdition {
  edition: number;
  /** `yyyy-MM-dd` */
  day: string;
  /** Ids, in the order they were chosen. */
  entries: string[];
  /** How often this plan was changed. */
  revision: number;
}

/**
 * All plans of a campaign in one document, so that no entry can ever stand in two of them. `_id` is the
 * campaign. A plan is over once its edition is published; it goes with the next change.
 */
export interface PlanBook {
  _id: string;
  campaign: string;
  /** Number of decisions so far. */
  revision: number;
  plans: PlannedEdition[];
}

const books = collection<PlanBook>('edition_plans');

/** A campaign's plans, in no order; none before the first. */
export const findPlanBook = async (campaign: string): Promise<PlanBook> =>
  (await books.find(campaign)) ?? { _id: campaign, campaign, revision: 0, plans: [] };

/** Moves the plans on by one decision, unless they have moved already. */
export async function movePlanBook(
  { _id, campaign, revision }: PlanBook,
  plans: PlannedEdition[],
): Promise<void> {
  // Already there after the first decision; whoever loses this insert finds it.
  if (revision === 0) await books.insert({ _id, campaign, revision: 0, plans: [] });
  await books.change({ _id, revision }, { plans, revision: revision + 1 });
}
