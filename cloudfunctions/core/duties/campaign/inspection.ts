import * as z from 'zod';
import { daySchema, idSchema, textSchema } from '../../campaigns/schema/plain';
import { sourceSchema } from '../../campaigns/schema/source';

const named = z.strictObject({ id: idSchema, name: textSchema, source: sourceSchema });

/** 检查: who looks at what, how, and which people are asked what. */
export const inspectionSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  opens: daySchema,
  closes: daySchema,
  methods: z.array(named).min(1),
  /** The tasks that are looked at. */
  tasks: z.array(idSchema),
  samples: z.array(
    z.strictObject({
      id: idSchema,
      who: textSchema,
      questions: z.array(textSchema).min(1),
      source: sourceSchema,
    }),
  ),
  source: sourceSchema,
});

/** 督办: what is done about a unit with problems, each time recorded. */
export const followUpSchema = z.strictObject({
  methods: z.array(named).min(1),
  grounds: z.array(z.strictObject({ text: textSchema, source: sourceSchema })).min(1),
  source: sourceSchema,
});

/** 考核, 通报: points that a person gives or takes, and the reports they enter. */
export const assessmentSchema = z.strictObject({
  items: z
    .array(
      z.strictObject({
        id: idSchema,
        name: textSchema,
        /** Negative points are taken off. */
        points: z.number(),
        pointsSource: sourceSchema,
        /** The task it is about, if any. */
        task: idSchema.nullable(),
        source: sourceSchema,
      }),
    )
    .min(1),
  reports: z.array(textSchema).min(1),
  source: sourceSchema,
});
