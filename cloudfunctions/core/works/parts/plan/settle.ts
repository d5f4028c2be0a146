import type { Decision } from '../../../record/stores/decisions';
import { findAct } from '../../../record/stores/decisions';
import {
  findPlanBook,
  movePlanBook,
  type PlanBook,
  type PlannedEdition,
} from '../../stores/edition-plans';

/** A decision on the plans; carrying it out needs no more than what it holds. */
export type PlanAct = Omit<Decision, 'after'> & {
  after: Pick<PlannedEdition, keyof PlannedEdition>;
};

export const planSubject = (campaign: string): string => `plan:${campaign}`;

/** Id of the one decision that may be taken on the plans as they stand. */
export const planActId = ({ campaign, revision }: PlanBook): string =>
  `${planSubject(campaign)}:${revision}`;

/** Carries a decision out, once: the plan replaces that of the same edition. */
export async function carryOut(book: PlanBook, { after }: PlanAct): Promise<void> {
  const others = book.plans.filter(({ edition }) => edition !== after.edition);
  await movePlanBook(book, [...others, after]);
}

/** The plans as they stand, after finishing what a call that broke off has decided and not carried out. */
export async function standingPlans(campaign: string): Promise<PlanBook> {
  const book = await findPlanBook(campaign);
  const pending = (await findAct(planActId(book))) as PlanAct | null;
  if (pending === null) return book;
  await carryOut(book, pending);
  return findPlanBook(campaign);
}
