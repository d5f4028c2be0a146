import * as z from 'zod';
import { idSchema, positiveSchema, textSchema } from './plain';
import { sourceSchema } from './source';

/** What happens to those who share the last place. */
const TIE_POLICIES = ['admit-all', 'admit-none', 'earlier-upload', 'organizer'] as const;

const shareSchema = z.union([
  z.strictObject({ count: positiveSchema }),
  /** 0–1; a share of a number of entries is rounded up. */
  z.strictObject({ ratio: z.number().gt(0).max(1) }),
]);

/** 入围, 筛选: who goes on to the next round. */
export const selectionSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** The round in which it is done. */
  round: idSchema,
  pool: z.enum(['accepted', 'published', 'recommended', 'finalists']),
  per: z.enum(['theme', 'kind', 'campaign']),
  /** The voting round whose tally ranks; null when people choose. */
  tally: idSchema.nullable(),
  take: shareSchema,
  takeSource: sourceSchema,
  tie: z.enum(TIE_POLICIES),
  tieSource: sourceSchema,
  /** The organizer may change the outcome, each time with a reason that is kept. */
  adjustable: z.boolean(),
  adjustableSource: sourceSchema,
  source: sourceSchema,
});
