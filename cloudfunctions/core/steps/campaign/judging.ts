import * as z from 'zod';
import { idSchema, textSchema } from '../../campaigns/schema/plain';
import { sourceSchema } from '../../campaigns/schema/source';
import { ballotSchema } from './ballot';
import { screeningSchema } from './screening';

/** What a judge does not see. */
const HIDDEN = ['author', 'unit', 'votes', 'scores'] as const;

const criterionSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** Percent; the weights of one judging make 100. */
  weight: z.number().gt(0).max(100),
  /** What is read off the web (阅读量, 点赞量) and decides the points instead of a judge; null when judges do. */
  reach: idSchema.nullable(),
  source: sourceSchema,
});

/** 评审, 初评, 复评: one step of judging. */
export const judgingSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  round: idSchema,
  /** Which works: all that are `accepted` or `published`, or the list that a selection leaves, by its id. */
  from: idSchema,
  fromSource: sourceSchema,
  /** Scores by criteria, votes in a meeting, or passed/failed. */
  method: z.enum(['score', 'ballot', 'screen']),
  panel: textSchema,
  panelSource: sourceSchema,
  hides: z.array(z.enum(HIDDEN)),
  hidesSource: sourceSchema,
  /** Of scores; empty otherwise. */
  criteria: z.array(criterionSchema),
  /** Ranks works by the mean of their points, or evened out between strict and mild judges; null without scores. */
  rankBy: z.enum(['mean', 'normalised']).nullable(),
  rankBySource: sourceSchema.nullable(),
  /** Of passed/failed; null otherwise. */
  screening: screeningSchema.nullable(),
  /** Of votes in a meeting; null otherwise. */
  ballot: ballotSchema.nullable(),
  source: sourceSchema,
});

/** 阅读量, 点赞量: a number that a unit enters with its evidence. */
export const reachSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  enteredBy: z.enum(['unit', 'organizer']),
  evidence: z.enum(['screenshot', 'link', 'file']),
  source: sourceSchema,
});
