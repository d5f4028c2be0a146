/**
 * Every personal text that is stored, by collection and path: names, telephone numbers, addresses and whatever else
 * forms ask for, and the names of those who act in office. All of it is sealed; nothing personal stands elsewhere.
 */
export const PERSONAL_FIELDS = {
  entry_forms: ['answers.*'],
  registrations: ['answers.*'],
  invitations: ['name', 'registration.answers.*'],
  members: ['name'],
  certificates: ['name'],
  disclosures: ['actorName'],
  decisions: ['title', 'actorName', 'next.given.*.by', 'next.taken.*.by'],
  proposals: ['actorName', 'second.name'],
  recommendations: ['byName'],
  scores: ['name'],
  selections: ['adjustments.*.by'],
  packages: ['byName'],
  forwardings: ['sent.byName'],
  outcomes: ['given.*.by', 'taken.*.by'],
} as const satisfies Record<string, readonly string[]>;

export type PersonalCollection = keyof typeof PERSONAL_FIELDS;
