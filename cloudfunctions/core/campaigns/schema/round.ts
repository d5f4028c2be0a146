import * as z from 'zod';
import { ALLOWANCES } from '../../../../miniprogram/shared/vocabulary';
import { daySchema, idSchema, textSchema } from './plain';
import { sourceSchema } from './source';

/** The whole campaign, from its first day to its last one; both are inclusive. */
export const windowSchema = z.strictObject({
  opens: daySchema,
  closes: daySchema,
  source: sourceSchema,
});

/** 轮次, 阶段: a window and what it allows; both days are inclusive. */
export const roundSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  opens: daySchema,
  closes: daySchema,
  allows: z.array(z.enum(ALLOWANCES)),
  source: sourceSchema,
});

/** When a campaign does what. */
export interface Calendar {
  year: number;
  window: z.output<typeof windowSchema>;
  rounds: z.output<typeof roundSchema>[];
}
