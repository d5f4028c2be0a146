import { settledOne } from '../../../record/parts/decided/settle';
import type { Decided } from '../../../record/parts/decided/subject';
import type { Decision } from '../../../record/stores/decisions';
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

/** A campaign's plans as people decide on them: a plan replaces that of the same edition. */
export const decidedPlans: Decided<PlanBook, PlanAct> = {
  subjectOf: ({ campaign }) => `plan:${campaign}`,
  revisionOf: ({ revision }) => revision,
  apply: (book, { after }) => {
    const others = book.plans.filter(({ edition }) => edition !== after.edition);
    return movePlanBook(book, [...others, after]);
  },
  again: (books) => Promise.all(books.map(({ campaign }) => findPlanBook(campaign))),
};

/** The plans as they stand, after finishing what a call that broke off has decided and not carried out. */
export const standingPlans = async (campaign: string): Promise<PlanBook> =>
  settledOne(decidedPlans, await findPlanBook(campaign));
