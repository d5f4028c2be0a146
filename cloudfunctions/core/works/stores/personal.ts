import type { Personal } from '../../ground/personal';

/** What is personal in this room's collections. */
export const personal = {
  entry_forms: { fields: ['answers.*'], left: null },
} as const satisfies Personal;
