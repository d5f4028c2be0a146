/** What the public says against works on show. */
export const reportActions = {} as const;
