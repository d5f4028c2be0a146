import * as z from 'zod';
import {
  BREACHES,
  CAPTIONS,
  CARRIERS,
  FORMATS,
  MEASURES,
  WORK_FORMS,
} from '../../../../miniprogram/shared/campaign/kind';
import { countSchema, idSchema, positiveSchema, textSchema } from '../../campaigns/schema/plain';
import { sourceSchema } from '../../campaigns/schema/source';

/** Both ends are inclusive; null is unlimited. */
const limitSchema = z.strictObject({
  measure: z.enum(MEASURES),
  min: countSchema.nullable(),
  max: countSchema.nullable(),
  breach: z.enum(BREACHES),
  /** Files of these formats alone; all when left out. */
  formats: z.array(z.enum(FORMATS)).min(1).optional(),
  source: sourceSchema,
});

/** A class within a kind by its length, as 5分钟类 and 15分钟及以上; seconds, inclusive. */
const lengthClassSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  minSeconds: countSchema.nullable(),
  maxSeconds: positiveSchema.nullable(),
  source: sourceSchema,
});

/** 作品形式, 作品类型: what an entry can be, and the limits of its files. */
export const kindSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** 类别: kinds of one category are counted together where the file says so; a kind is one by itself when left out. */
  category: z.strictObject({ id: idSchema, name: textSchema }).optional(),
  form: z.enum(WORK_FORMS),
  carriers: z.array(z.enum(CARRIERS)).min(1),
  /** Formats of an uploaded file, judged by its bytes; empty when nothing is uploaded. */
  formats: z.array(z.enum(FORMATS)),
  /** Where it is said which, if not with the kind. */
  formatsSource: sourceSchema.optional(),
  caption: z.enum(CAPTIONS),
  /** Why its pieces have no caption, or must have one, where the notice does not say it with the kind. */
  captionSource: sourceSchema.optional(),
  limits: z.array(limitSchema),
  classes: z.array(lengthClassSchema),
  /** What a length does that none of the classes takes; needed where they leave one out. */
  between: z.strictObject({ breach: z.enum(BREACHES), source: sourceSchema }).optional(),
  source: sourceSchema,
});
