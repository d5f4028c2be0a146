/** What was set apart of the votes for the unit's works. */
export const inquiryActions = {} as const;
