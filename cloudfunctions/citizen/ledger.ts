/** The caller's votes and the public ledger. */
export const ledgerActions = {} as const;
