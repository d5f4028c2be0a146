import * as z from 'zod';
import { positiveSchema } from '../../campaigns/schema/plain';
import { sourceSchema } from '../../campaigns/schema/source';

const percentSchema = z.int().min(1).max(100);

/**
 * How the ledger is watched: votes are looked at slot by slot, hour by hour and day by day, and slots
 * that stand out are set apart. Least numbers are votes of a slot of ten minutes; an hour and a day ask for more. A
 * detector of null is not used.
 */
export const watchSchema = z.strictObject({
  /** How long the author and the contact may appeal. */
  appealHours: positiveSchema,
  /** 票数突增: at least so many votes, and so many times what the entry itself usually gets. */
  surge: z
    .strictObject({ least: positiveSchema, times: z.int().min(2), source: sourceSchema })
    .nullable(),
  /** 首次投票的人过多: percentage points above the share of all entries. */
  newcomers: z.strictObject({ above: percentSchema, source: sourceSchema }).nullable(),
  /** 间隔过于均匀: spread of the intervals (deviation ÷ mean), decisive by itself. */
  regular: z
    .strictObject({ least: z.int().min(20), spread: z.number().gt(0).lt(1), source: sourceSchema })
    .nullable(),
  /** 网络地址集中: votes of one address, and their share. */
  address: z
    .strictObject({ least: positiveSchema, percent: percentSchema, source: sourceSchema })
    .nullable(),
  /** 夜间票过多: votes of 0:00 to 6:00 within a day, and their share. */
  night: z
    .strictObject({ least: positiveSchema, percent: percentSchema, source: sourceSchema })
    .nullable(),
  source: sourceSchema,
});
