import * as z from 'zod';
import { idSchema, textSchema } from '../../campaigns/schema/plain';
import { sourceSchema } from '../../campaigns/schema/source';
import { panelKeys, stepKeys } from './step';

const criterionSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** Percent; the weights of one judging make 100. */
  weight: z.number().gt(0).max(100),
  /** What is read off the web (阅读量, 点赞量) and decides the points instead of a judge; null when judges do. */
  reach: idSchema.nullable(),
  source: sourceSchema,
});

/** 打分: judges give points by criteria. */
export const scoreSchema = z.strictObject({
  ...stepKeys,
  ...panelKeys,
  does: z.literal('score'),
  criteria: z.array(criterionSchema),
  /** Ranks works by the mean of their points, or evened out between strict and mild judges. */
  rankBy: z.enum(['mean', 'normalised']),
  rankBySource: sourceSchema,
});
