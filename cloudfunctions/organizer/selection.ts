/** Rounds, figures, selections, and everything that was decided. */
export const selectionActions = {} as const;
