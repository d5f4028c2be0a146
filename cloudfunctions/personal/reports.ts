import { entryReport, entryReportInput } from '../core/usecases/report/report';

/** What anybody may say against a work on show. */
export const reportActions = {
  'entry.report': { actor: 'citizen', input: entryReportInput, run: entryReport },
} as const;
