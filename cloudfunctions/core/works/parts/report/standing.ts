import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import { settledOne } from '../../../record/parts/decided/settle';
import type { Decided } from '../../../record/parts/decided/subject';
import { decisionsOf, type Decision } from '../../../record/stores/decisions';
import { closeReports, reportsOn, type Report } from '../../stores/reports';

/** What a decision on reports is carried out from. */
interface DecidedOn {
  /** Of the newest report that it closes, ms. */
  upTo: number;
  /** How many it was taken on. */
  reports: number;
}

export interface ReportDecision extends Decision {
  after: Pick<DecidedOn, keyof DecidedOn>;
}

/** The reports on a work up to one of them, which is what their decision is named by. */
export interface ReportsUpTo {
  campaign: string;
  entry: string;
  /** Of the newest one, ms; null when none of them is open. */
  upTo: number | null;
}

/** The reports on a work as people decide on them; one that comes later stays open. */
export const decidedReports: Decided<ReportsUpTo, ReportDecision> = {
  subjectOf: ({ entry }) => subjectOf(entry),
  revisionOf: ({ upTo }) => upTo,
  apply: ({ campaign, entry }, { _id, after }) => closeReports(campaign, entry, after.upTo, _id),
  again: (things) => Promise.resolve([...things]),
};

/** What decisions on the reports about a work are about. */
const subjectOf = (entry: string): string => `report:${entry}`;

/** The reports on a work as they stand, and the newest decision on any of them. */
export interface Standing {
  reports: Report[];
  decision: ReportDecision | null;
}

/** Reads a work's reports, after finishing a decision that broke off. */
export async function standingReports(
  { id: campaign }: Pick<CampaignView, 'id'>,
  entry: string,
  state: Report['state'],
): Promise<Standing> {
  const read = () => reportsOn(campaign, entry, state);
  const [reports, [newest]] = await Promise.all([
    read(),
    decisionsOf(campaign, subjectOf(entry), null, 1),
  ]);
  if (newest === undefined) return { reports, decision: null };
  const decision = newest as ReportDecision;
  const { upTo } = decision.after;
  const open = state === 'open' ? reports : await reportsOn(campaign, entry, 'open');
  if (!open.some(({ at }) => at <= upTo)) return { reports, decision };
  await settledOne(decidedReports, { campaign, entry, upTo });
  return { reports: await read(), decision };
}
