import * as z from 'zod';
import { idSchema, textSchema } from '../../campaigns/schema/plain';
import { sourceSchema } from '../../campaigns/schema/source';

/** 阅读量, 点赞量: a number that a unit enters with its evidence. */
export const reachSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  enteredBy: z.enum(['unit', 'organizer']),
  evidence: z.enum(['screenshot', 'link', 'file']),
  source: sourceSchema,
});
