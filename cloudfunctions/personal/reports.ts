/** What anybody may say against a work on show. */
export const reportActions = {} as const;
