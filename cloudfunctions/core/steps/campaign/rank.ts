import * as z from 'zod';
import { TIE_POLICIES } from '../../../../miniprogram/shared/campaign/office';
import { idSchema, positiveSchema } from '../../campaigns/schema/plain';
import { sourceSchema } from '../../campaigns/schema/source';
import { stepKeys } from './step';

const shareSchema = z.union([
  z.strictObject({ count: positiveSchema }),
  /** 0–1; a share of a number of entries is rounded up. */
  z.strictObject({ ratio: z.number().gt(0).max(1) }),
]);

/** 入围, 筛选: who goes on to the next round. */
export const rankSchema = z.strictObject({
  ...stepKeys,
  does: z.literal('rank'),
  per: z.enum(['theme', 'kind', 'category', 'campaign']),
  /** The voting round whose tally ranks; null when people choose. */
  tally: idSchema.nullable(),
  take: shareSchema,
  takeSource: sourceSchema,
  /** What happens to those who share the last place. */
  tie: z.enum(TIE_POLICIES),
  tieSource: sourceSchema,
  /** The organizer may change the outcome, each time with a reason that is kept. */
  adjustable: z.boolean(),
  adjustableSource: sourceSchema,
});
