/** How somebody becomes a contact or a judge. */
export const officeActions = {} as const;
