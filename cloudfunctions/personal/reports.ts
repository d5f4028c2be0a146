import { entryReport, entryReportInput } from '../core/works/verbs/entry-report';

/** What anybody may say against a work on show. */
export const reportActions = {
  'entry.report': { actor: 'citizen', input: entryReportInput, run: entryReport },
} as const;
