import type { Personal } from '../../ground/personal';

/** What is personal in this room's collections. */
export const personal = {
  certificates: { fields: ['name'], left: { data: { name: '' } } },
  packages: { fields: ['byName'] },
  forwardings: { fields: ['sent.byName'] },
  outcomes: { fields: ['given.*.by', 'taken.*.by'] },
} as const satisfies Personal;
