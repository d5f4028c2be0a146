/** Units, their contacts, and invitations. */
export const peopleActions = {} as const;
