import * as z from 'zod';
import type { PartOf } from '../file';
import { idSchema, textSchema } from '../schema/plain';
import { roundSchema, windowSchema } from '../schema/round';
import { themeSchema } from '../schema/theme';

/** What every campaign has: its name, its host, and its calendar. */
export const shape = {
  id: idSchema,
  title: textSchema,
  summary: textSchema,
  host: textSchema,
  year: z.int().min(2000).max(2100),
  window: windowSchema,
  rounds: z.array(roundSchema),
  themes: z.array(themeSchema),
};

export type GroundPart = PartOf<typeof shape>;
