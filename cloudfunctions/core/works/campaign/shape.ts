import * as z from 'zod';
import type { PartOf } from '../../campaigns/file';
import { consentSchema, formSchema } from '../../campaigns/schema/form';
import type { PeoplePart } from '../../people/campaign/shape';
import {
  channelSchema,
  checklistSchema,
  contentSchema,
  disqualificationSchema,
  exhibitionSchema,
  namingSchema,
} from './entry';
import { quotaSchema } from './quota';

/** How works come in, what they must be, and how they are shown. */
export const shape = {
  channels: z.array(channelSchema),
  form: formSchema,
  consent: consentSchema,
  content: contentSchema,
  naming: z.array(namingSchema),
  checklists: z.array(checklistSchema),
  disqualification: disqualificationSchema.nullable(),
  exhibition: exhibitionSchema.nullable(),
  quotas: z.array(quotaSchema),
};

export type WorksPart = PeoplePart & PartOf<typeof shape>;
