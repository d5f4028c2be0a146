import type { Checked } from '../../../files/parts/check/begin';
import type { CheckedKind } from '../../../files/parts/check/kind';
import { findReport, type Report } from '../../stores/reports';

/** What the check of one report is about. */
export const reportSubject = (id: string): string => `report:${id}`;

export const reportWords = ({ _id, campaign, openid }: Report): Checked => ({
  campaign,
  subject: reportSubject(_id),
  part: 'text',
  openid,
});

/** What people report, as content checks look at it. */
export const checkedReports: CheckedKind = {
  noun: 'report',
  contentOf: async (_place, id) => {
    const said = await findReport(id);
    return said === null ? null : { scene: 'comment', text: said.text };
  },
};
