import * as z from 'zod';
import { countSchema, idSchema, positiveSchema, textSchema } from './plain';
import { sourceSchema } from './source';

/** 网民投票. A cap of null is unlimited, 0 is none. */
export const votingSchema = z.strictObject({
  perDay: countSchema.nullable(),
  perEntryPerDay: positiveSchema,
  source: sourceSchema,
});

/** 票数门槛: votes of a finished round that an entry must exceed (超过, strict) before a step. */
export const gateSchema = z.strictObject({
  id: idSchema,
  label: textSchema,
  /** The voting round whose tally counts. */
  round: idSchema,
  moreThan: countSchema,
  before: z.enum(['recommend', 'select', 'score']),
  source: sourceSchema,
});
