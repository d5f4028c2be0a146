import * as z from 'zod';
import { countSchema, daySchema, idSchema, textSchema } from '../../campaigns/schema/plain';
import { sourceSchema } from '../../campaigns/schema/source';

const EVIDENCE = ['photo', 'video', 'text', 'file', 'link', 'entry'] as const;

/** 宣传措施, 任务: something a unit does, by a day, with proof. */
export const taskSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  about: textSchema,
  /** Levels of units that do it, or the organizer itself. */
  doneBy: z.union([z.literal('organizer'), z.array(idSchema).min(1)]),
  opens: daySchema,
  /** Last day, inclusive; null is any day of the campaign. */
  due: daySchema.nullable(),
  evidence: z.array(z.enum(EVIDENCE)).min(1),
  /** Pieces of evidence, inclusive; null is no limit on that side. */
  min: countSchema.nullable(),
  max: countSchema.nullable(),
  source: sourceSchema,
});

/** 宣传重点: what is to be made known. */
export const topicSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  about: textSchema,
  source: sourceSchema,
});

/** 标语, 宣传单: something units may use. */
export const materialSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  kind: z.enum(['slogan', 'leaflet', 'poster', 'video']),
  source: sourceSchema,
});
