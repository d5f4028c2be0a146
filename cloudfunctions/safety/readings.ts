/** Personal data in full, on request and on record. */
export const readingActions = {} as const;
