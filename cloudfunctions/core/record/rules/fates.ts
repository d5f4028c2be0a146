/** What the keeper does with each kind of data when its time is over. */
export const FATES = {
  personal: { erase: 'erased', archive: 'kept' },
  entries: { archive: 'kept' },
  votes: { archive: 'kept' },
  evidence: { archive: 'kept' },
  decisions: { archive: 'kept' },
} as const;
