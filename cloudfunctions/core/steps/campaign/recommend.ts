import * as z from 'zod';
import { formSchema } from '../../campaigns/schema/form';
import { countSchema } from '../../campaigns/schema/plain';
import { sourceSchema } from '../../campaigns/schema/source';
import { stepKeys } from './step';

/** 推荐: what a unit sends on to the level above. */
export const recommendSchema = z.strictObject({
  ...stepKeys,
  does: z.literal('recommend'),
  withdrawable: z.boolean(),
  withdrawableSource: sourceSchema,
  /** How many units' seats one entry may take. */
  seatsPerEntry: countSchema,
  seatsSource: sourceSchema,
  /** The unit shows the work on its own account first and gives its address. */
  firstShownByUnit: z.boolean(),
  form: formSchema,
});
