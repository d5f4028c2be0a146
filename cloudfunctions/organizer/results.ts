/** Scores, awards and their publication. */
export const resultActions = {} as const;
