/** Votes set apart, and the verdicts on them. */
export const inquiryActions = {} as const;
