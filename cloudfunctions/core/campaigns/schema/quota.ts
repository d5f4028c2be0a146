import * as z from 'zod';
import { formSchema } from './form';
import { countSchema, idSchema, textSchema } from './plain';
import { sourceSchema } from './source';

/** 名额: how many of something; `max` and `min` are inclusive, null is no limit on that side. */
export const quotaSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  of: z.enum(['entry', 'recommendation']),
  per: z.enum(['author', 'unit', 'campaign']),
  /** Levels of units it holds for; empty when it is not per unit. */
  levels: z.array(idSchema),
  /** Null counts all kinds, or all themes, together. */
  kind: idSchema.nullable(),
  theme: idSchema.nullable(),
  min: countSchema.nullable(),
  max: countSchema.nullable(),
  source: sourceSchema,
});

/** 推荐: what a unit sends on to the level above. */
export const recommendationSchema = z.strictObject({
  withdrawable: z.boolean(),
  withdrawableSource: sourceSchema,
  /** How many units' seats one entry may take. */
  seatsPerEntry: countSchema,
  seatsSource: sourceSchema,
  /** The unit shows the work on its own account first and gives its address. */
  firstShownByUnit: z.boolean(),
  form: formSchema,
  /** What the package that is sent on holds. */
  package: z.array(textSchema),
  /** Whom the organizer itself sends the best to; null when nobody. */
  onward: z.strictObject({ to: textSchema, source: sourceSchema }).nullable(),
  source: sourceSchema,
});
