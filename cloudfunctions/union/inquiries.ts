import {
  unionAppeal,
  unionAppealInput,
  unionInquiries,
  unionInquiriesInput,
} from '../core/votes/parts/inquiry/unit';

/** What was set apart of the votes for the unit's works. */
export const inquiryActions = {
  'union.inquiries': { actor: 'contact', input: unionInquiriesInput, run: unionInquiries },
  'union.appeal': { actor: 'contact', input: unionAppealInput, run: unionAppeal },
} as const;
