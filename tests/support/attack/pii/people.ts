/** Whose personal data are planted. All are openids. */
export const MARKED = {
  author: 'oMarkedAuthor',
  /** Approved, acts for the unit. */
  contact: 'oMarkedContact',
  /** Contacts whose registration waits, was turned down, was ended. */
  waiting: 'oMarkedWaiting',
  refused: 'oMarkedRefused',
  former: 'oMarkedFormer',
  /** Came with the code of an imported list. */
  imported: 'oMarkedImported',
  /** Approved, acts for an enterprise, whose works a partner looks at first. */
  factory: 'oMarkedFactory',
  /** Of the partner. */
  partner: 'oMarkedPartner',
  judge: 'oMarkedJudge',
  officer: 'oMarkedOfficer',
} as const;
