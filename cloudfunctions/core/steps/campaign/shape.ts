import * as z from 'zod';
import type { PartOf } from '../../campaigns/file';
import type { VotesPart } from '../../votes/campaign/shape';
import { ballotSchema } from './ballot';
import { rankSchema } from './rank';
import { reachSchema } from './reach';
import { recommendSchema } from './recommend';
import { scoreSchema } from './score';
import { screenSchema } from './screen';

/** What happens to works between submission and award, one step after the other. */
export const shape = {
  steps: z.array(
    z.discriminatedUnion('does', [
      recommendSchema,
      rankSchema,
      screenSchema,
      scoreSchema,
      ballotSchema,
    ]),
  ),
  reach: z.array(reachSchema),
};

export type StepsPart = VotesPart & PartOf<typeof shape>;
