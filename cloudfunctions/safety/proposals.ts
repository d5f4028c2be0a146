/** What one person in office wants and another has to confirm. */
export const proposalActions = {} as const;
