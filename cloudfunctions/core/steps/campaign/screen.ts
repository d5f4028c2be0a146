import * as z from 'zod';
import {
  ASSIGNED_BY,
  OPINION_RULES,
  PASS_RULES,
} from '../../../../miniprogram/shared/campaign/judging';
import { positiveSchema } from '../../campaigns/schema/plain';
import { sourceSchema } from '../../campaigns/schema/source';
import { panelKeys, stepKeys } from './step';

/** 初评: reviewers pass works, or do not. */
export const screenSchema = z.strictObject({
  ...stepKeys,
  ...panelKeys,
  does: z.literal('screen'),
  /** Who reads which works: drawn by lot, or placed by the organizer, who may have what is left drawn. */
  assignment: z.strictObject({
    by: z.enum(ASSIGNED_BY),
    reviewersPerEntry: positiveSchema,
    source: sourceSchema,
  }),
  /** When a work has passed: when all its reviewers pass it, or when more pass it than not. */
  passes: z.enum(PASS_RULES),
  passesSource: sourceSchema,
  /** Which answers need words: all of them, or those that do not pass a work. */
  opinion: z.enum(OPINION_RULES),
  opinionSource: sourceSchema,
});
