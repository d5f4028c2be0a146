/** What a person may do with what is kept of them. */
export const ownActions = {} as const;
