import * as z from 'zod';
import type { PartOf } from '../../campaigns/file';
import type { GroundPart } from '../../campaigns/ground/shape';
import { limitsSchema, twoPersonsSchema } from './limits';
import { retentionSchema } from './retention';

/** How often one person may act, what takes two, and how long what was written is kept. */
export const shape = {
  limits: limitsSchema,
  twoPersons: twoPersonsSchema.nullable(),
  retention: z.array(retentionSchema).min(1),
};

export type RecordPart = GroundPart & PartOf<typeof shape>;
