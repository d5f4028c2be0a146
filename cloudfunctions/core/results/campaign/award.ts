import * as z from 'zod';
import { daySchema, idSchema, positiveSchema, textSchema } from '../../campaigns/schema/plain';
import { sourceSchema } from '../../campaigns/schema/source';

/** 奖项. The number is of each theme or kind when it is given per theme or kind. */
export const awardSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  to: z.enum(['entry', 'unit']),
  givenBy: textSchema,
  per: z.enum(['campaign', 'theme', 'kind', 'category']),
  /** The themes it is given in; empty unless per theme. */
  themes: z.array(idSchema),
  count: z.union([
    z.strictObject({ exactly: positiveSchema }),
    z.strictObject({ atMost: positiveSchema }),
  ]),
  countSource: sourceSchema,
  /** A judging's id, or `person` when somebody in office decides. */
  decidedBy: z.union([z.literal('person'), idSchema]),
  /** Whether a work that holds another award may get it too. */
  alongside: z.boolean(),
  alongsideSource: sourceSchema,
  gives: z.array(textSchema),
  source: sourceSchema,
});

/** 公布, 展示: where results appear, from which day. */
export const publicationSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** The list of who won, or the collection of their works. */
  of: z.enum(['results', 'collection']),
  from: daySchema,
  places: z.array(textSchema).min(1),
  source: sourceSchema,
});
