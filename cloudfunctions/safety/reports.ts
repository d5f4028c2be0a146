import { reportDecide, reportDecideInput } from '../core/works/verbs/report-decide';
import { reportList, reportListInput } from '../core/works/verbs/report-list';

/** What the public says against works on show. */
export const reportActions = {
  'report.list': { actor: 'organizer', input: reportListInput, run: reportList },
  'report.decide': { actor: 'organizer', input: reportDecideInput, run: reportDecide },
} as const;
