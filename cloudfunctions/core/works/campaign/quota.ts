import * as z from 'zod';
import { countSchema, idSchema, textSchema } from '../../campaigns/schema/plain';
import { sourceSchema } from '../../campaigns/schema/source';

/** 名额: how many of something; `max` and `min` are inclusive, null is no limit on that side. */
export const quotaSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  of: z.enum(['entry', 'recommendation']),
  per: z.enum(['author', 'unit', 'campaign']),
  /** Counts each kind, or each category of kinds, for itself; all together when left out. */
  each: z.enum(['kind', 'category']).optional(),
  /** Levels of units it holds for; empty when it is not per unit. */
  levels: z.array(idSchema),
  /** Null counts all kinds, or all themes, together. */
  kind: idSchema.nullable(),
  theme: idSchema.nullable(),
  min: countSchema.nullable(),
  max: countSchema.nullable(),
  source: sourceSchema,
});
