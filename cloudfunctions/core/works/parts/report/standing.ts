import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import { decisionsOf, type Decision } from '../../../record/stores/decisions';
import { closeReports, reportsOn, type Report } from '../../stores/reports';

/** What decisions on the reports about a work are about. */
export const subjectOf = (entry: string): string => `report:${entry}`;

/** What a decision on reports is carried out from. */
export interface DecidedOn {
  /** Of the newest report that it closes, ms. */
  upTo: number;
  /** How many it was taken on. */
  reports: number;
}

const decidedOn = ({ after }: Decision): DecidedOn => after as unknown as DecidedOn;

/** Closes what a decision was taken on; again and again if need be. */
export const carryOut = (decision: Decision, entry: string): Promise<number> =>
  closeReports(decision.campaign, entry, decidedOn(decision).upTo, decision._id);

/** The reports on a work as they stand, and the newest decision on any of them. */
export interface Standing {
  reports: Report[];
  decision: Decision | null;
}

/** Reads a work's reports, after finishing a decision that broke off. */
export async function standingReports(
  { id: campaign }: Pick<CampaignView, 'id'>,
  entry: string,
  state: Report['state'],
): Promise<Standing> {
  const [reports, [decision = null]] = await Promise.all([
    reportsOn(campaign, entry, state),
    decisionsOf(campaign, subjectOf(entry), null, 1),
  ]);
  const left = decision !== null && (await isLeft(decision, entry, state, reports));
  if (!left) return { reports, decision };
  await carryOut(decision, entry);
  return { reports: await reportsOn(campaign, entry, state), decision };
}

/** Whether a decision has reports that it did not get to. */
async function isLeft(
  decision: Decision,
  entry: string,
  state: Report['state'],
  reports: readonly Report[],
): Promise<boolean> {
  const open = state === 'open' ? reports : await reportsOn(decision.campaign, entry, 'open');
  return open.some(({ at }) => at <= decidedOn(decision).upTo);
}
