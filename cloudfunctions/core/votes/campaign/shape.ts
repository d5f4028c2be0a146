import * as z from 'zod';
import type { PartOf } from '../../campaigns/file';
import type { WorksPart } from '../../works/campaign/shape';
import { gateSchema, votingSchema } from './voting';

/** How the public votes, and which thresholds of votes there are. */
export const shape = {
  voting: votingSchema.nullable(),
  gates: z.array(gateSchema),
};

export type VotesPart = WorksPart & PartOf<typeof shape>;
