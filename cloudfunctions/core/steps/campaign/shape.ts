import * as z from 'zod';
import type { PartOf } from '../../campaigns/file';
import type { VotesPart } from '../../votes/campaign/shape';
import { figureSchema, judgingSchema } from './judging';
import { recommendationSchema } from './recommendation';
import { selectionSchema } from './selection';

/** What happens to works between submission and award. */
export const shape = {
  recommendation: recommendationSchema.nullable(),
  selections: z.array(selectionSchema),
  judgings: z.array(judgingSchema),
  figures: z.array(figureSchema),
};

export type StepsPart = VotesPart & PartOf<typeof shape>;
