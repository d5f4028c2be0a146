import * as z from 'zod';
import { LIMITED_ACTS, TWO_PERSON_ACTS } from '../../../../miniprogram/shared/vocabulary';
import { positiveSchema } from '../../campaigns/schema/plain';
import { sourceSchema } from '../../campaigns/schema/source';

/** At most `most` times by one person in each stretch of `hours`. */
const limitSchema = z.strictObject({
  most: positiveSchema,
  hours: positiveSchema,
  source: sourceSchema,
});

/** How often one person may do what strangers may do at all. */
export const limitsSchema = z.record(z.enum(LIMITED_ACTS), limitSchema);

/** Acts that one person in office proposes and another confirms. */
export const twoPersonsSchema = z.strictObject({
  acts: z.array(z.enum(TWO_PERSON_ACTS)).min(1),
  source: sourceSchema,
});
