import * as z from 'zod';
import type { PartOf } from '../../campaigns/file';
import type { StepsPart } from '../../steps/campaign/shape';
import { awardSchema, publicationSchema } from './award';

/** Awards, and where they are published. */
export const shape = {
  awards: z.array(awardSchema),
  publications: z.array(publicationSchema),
};

export type ResultsPart = StepsPart & PartOf<typeof shape>;
