import * as z from 'zod';
import { FIRST_REVIEWS } from '../../../../miniprogram/shared/vocabulary';
import { idSchema, monthSchema, textSchema } from '../../campaigns/schema/plain';
import { sourceSchema } from '../../campaigns/schema/source';

/** 方式一, 方式二; 推荐, 自荐: a way in, and who looks at what comes by it first. */
export const channelSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  by: z.enum(['author', 'unit']),
  /** Levels of units that may use it; empty when authors do. */
  levels: z.array(idSchema),
  /** Who looks at what comes by it before anybody else. */
  firstReview: z.enum(FIRST_REVIEWS),
  firstReviewBy: textSchema,
  source: sourceSchema,
});

/** What holds for every work, of whatever kind. */
export const contentSchema = z.strictObject({
  /** Share of a work's length that may be borrowed, 0–1, inclusive; null is not limited. */
  borrowed: z.strictObject({ maxShare: z.number().min(0).max(1), source: sourceSchema }).nullable(),
  /** When what is shown must have happened or been made; both months are inclusive. */
  dated: z.strictObject({ from: monthSchema, to: monthSchema, source: sourceSchema }).nullable(),
  original: z.strictObject({ unpublished: z.boolean(), source: sourceSchema }).nullable(),
  /** Text of a work is scanned for its author's name, phone or unit. */
  anonymous: z.strictObject({ source: sourceSchema }).nullable(),
  /** The same file of the same author is taken once; null takes it again. */
  oncePerFile: z.strictObject({ source: sourceSchema }).nullable(),
  /** The leave to upload one work, and how long it may be used. */
  ticket: z.strictObject({ hours: z.number().positive(), source: sourceSchema }),
  /** Authors may take back their own works until the results are published. */
  withdrawal: z.strictObject({ source: sourceSchema }),
});

/** How files and mails are called; `{…}` is filled in from the form or the entry. */
export const namingSchema = z.strictObject({
  id: idSchema,
  of: z.enum(['package', 'file']),
  pattern: textSchema,
  example: textSchema,
  source: sourceSchema,
});

/** 审核, 保密审查: points that a person goes through and signs. */
export const checklistSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** The step that waits for the signature. */
  before: z.enum(['accept', 'publish', 'recommend', 'score']),
  signedBy: textSchema,
  /** Kinds of works that it is asked of; null is every kind. */
  kinds: z.array(idSchema).min(1).nullable(),
  kindsSource: sourceSchema,
  items: z.array(z.strictObject({ id: idSchema, text: textSchema, source: sourceSchema })).min(1),
  source: sourceSchema,
});

/** Taking part is undone by a person in office, with a reason. */
export const disqualificationSchema = z.strictObject({
  by: z.enum(['organizer', 'unit']),
  grounds: z.array(z.strictObject({ text: textSchema, source: sourceSchema })).min(1),
});

/** In which order published works are shown, and whether they appear in numbered editions. */
export const exhibitionSchema = z.strictObject({
  order: z.enum(['upload', 'hottest', 'equal']),
  orderSource: sourceSchema,
  /** 第N期. */
  editions: z.boolean(),
  editionsSource: sourceSchema,
});
