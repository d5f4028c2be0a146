/** Files as they were sent in, and what looks like them. */
export const fileActions = {} as const;
