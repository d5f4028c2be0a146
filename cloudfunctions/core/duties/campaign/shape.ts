import * as z from 'zod';
import type { PartOf } from '../../campaigns/file';
import type { WorksPart } from '../../works/campaign/shape';
import { assessmentSchema, followUpSchema, inspectionSchema } from './inspection';
import { materialSchema, taskSchema, topicSchema } from './task';

/** What units do besides works. */
export const shape = {
  topics: z.array(topicSchema),
  materials: z.array(materialSchema),
  tasks: z.array(taskSchema),
  inspections: z.array(inspectionSchema),
  followUp: followUpSchema.nullable(),
  assessment: assessmentSchema.nullable(),
};

export type DutiesPart = WorksPart & PartOf<typeof shape>;
