import type { Personal } from '../../ground/personal';

/** What is personal in this room's collections. */
export const personal = {
  decisions: {
    fields: ['title', 'actorName', 'next.byName', 'next.given.*.by', 'next.taken.*.by'],
  },
  proposals: { fields: ['actorName', 'second.name'] },
} as const satisfies Personal;
