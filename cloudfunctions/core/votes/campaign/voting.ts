import * as z from 'zod';
import { countSchema, idSchema, positiveSchema, textSchema } from '../../campaigns/schema/plain';
import { sourceSchema } from '../../campaigns/schema/source';
import { watchSchema } from './watch';

/** 网民投票. A cap of null is unlimited, 0 is none. */
export const votingSchema = z.strictObject({
  perDay: countSchema.nullable(),
  perEntryPerDay: positiveSchema,
  source: sourceSchema,
  /** At most `votes` of one voter within any `seconds`; null is any pace. */
  pace: z
    .strictObject({ votes: positiveSchema, seconds: positiveSchema, source: sourceSchema })
    .nullable(),
  /** At most `votes` from one client address in each stretch of `minutes`; null is unlimited. */
  perAddress: z
    .strictObject({ votes: positiveSchema, minutes: positiveSchema, source: sourceSchema })
    .nullable(),
  /** Voters whom WeChat ranks at or above this cannot vote; null refuses nobody. */
  risk: z.strictObject({ refuseFrom: z.int().min(1).max(4), source: sourceSchema }).nullable(),
  /** What watches over the ledger and sets votes apart; null watches nothing. */
  watch: watchSchema.nullable(),
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
