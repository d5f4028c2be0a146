import * as z from 'zod';
import type { PartOf } from '../../campaigns/file';
import type { StepsPart } from '../../steps/campaign/shape';
import { awardSchema, publicationSchema } from './award';
import { forwardingSchema, paperSchema } from './forwarding';

/** Awards, where they are published, and what is handed on to whom. */
export const shape = {
  awards: z.array(awardSchema),
  publications: z.array(publicationSchema),
  papers: z.array(paperSchema),
  forwardings: z.array(forwardingSchema),
};

export type ResultsPart = StepsPart & PartOf<typeof shape>;
