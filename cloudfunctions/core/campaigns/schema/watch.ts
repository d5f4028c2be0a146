import * as z from 'zod';
import { positiveSchema } from './plain';
import { sourceSchema } from './source';

/** How the ledger is watched: votes are looked at slot by slot, and a slot that stands out is set apart. */
export const watchSchema = z.strictObject({
  /** Length of a slot. */
  slotMinutes: positiveSchema,
  /** How long the author and the contact may appeal. */
  appealHours: positiveSchema,
  source: sourceSchema,
});
