import type { Personal } from '../../ground/personal';

/** What is personal in this room's collections. */
export const personal = {
  recommendations: { fields: ['byName'] },
  scores: { fields: ['name'] },
  selections: { fields: ['adjustments.*.by'] },
} as const satisfies Personal;
