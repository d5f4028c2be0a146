/** Results, certificates and shared codes. */
export const resultActions = {} as const;
