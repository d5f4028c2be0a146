import * as z from 'zod';
import type { PartOf } from '../../campaigns/file';
import type { VotesPart } from '../../votes/campaign/shape';
import { reachSchema, judgingSchema } from './judging';
import { recommendationSchema } from './recommendation';
import { selectionSchema } from './selection';

/** What happens to works between submission and award. */
export const shape = {
  recommendation: recommendationSchema.nullable(),
  selections: z.array(selectionSchema),
  judgings: z.array(judgingSchema),
  reach: z.array(reachSchema),
};

export type StepsPart = VotesPart & PartOf<typeof shape>;
