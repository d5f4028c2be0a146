/** What was set apart of the votes for one's own works. */
export const inquiryActions = {} as const;
