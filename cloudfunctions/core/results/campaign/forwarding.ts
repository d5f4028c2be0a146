import * as z from 'zod';
import { daySchema, idSchema, textSchema } from '../../campaigns/schema/plain';
import { sourceSchema } from '../../campaigns/schema/source';
import { PAPER_HOLDS } from '../../../../miniprogram/shared/campaign/office';

/** 报送材料: what lies together where a work is handed on. */
export const paperSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  holds: z.enum(PAPER_HOLDS),
  source: sourceSchema,
});

/** 作品推荐, 报送: whom the organizer itself sends the best works to. Both days are inclusive. */
export const forwardingSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  to: textSchema,
  opens: daySchema,
  due: daySchema,
  /** An award's id, whose works are sent; `recommended` sends what units recommend. */
  of: z.union([z.literal('recommended'), idSchema]),
  source: sourceSchema,
});
