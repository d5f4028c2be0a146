import * as z from 'zod';
import { daySchema } from '../../campaigns/schema/plain';
import { sourceSchema } from '../../campaigns/schema/source';

const KEPT = ['personal', 'entries', 'votes', 'evidence', 'decisions'] as const;

/** What is kept until when: personal data no longer than its purpose, evidence as long as it proves. */
export const retentionSchema = z.strictObject({
  what: z.enum(KEPT),
  until: daySchema,
  then: z.enum(['erase', 'archive']),
  source: sourceSchema,
});
