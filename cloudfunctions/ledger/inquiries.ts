import {
  inquiryAppeal,
  inquiryAppealInput,
  inquiryShow,
  inquiryShowInput,
} from '../core/votes/parts/inquiry/author';

/** What was set apart of the votes for one's own works. */
export const inquiryActions = {
  'inquiry.show': { actor: 'citizen', input: inquiryShowInput, run: inquiryShow },
  'inquiry.appeal': { actor: 'citizen', input: inquiryAppealInput, run: inquiryAppeal },
} as const;
