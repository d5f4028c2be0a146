import * as z from 'zod';
import { consentSchema, formSchema } from '../../campaigns/schema/form';
import { daySchema, idSchema, positiveSchema, textSchema } from '../../campaigns/schema/plain';
import { sourceSchema } from '../../campaigns/schema/source';

/** A level of units. Recommendations climb `recommendsTo`, level by level, until the organizer. */
const levelSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** A level's id, `organizer`, or null when this level recommends nothing. */
  recommendsTo: z.union([z.literal('organizer'), idSchema]).nullable(),
  source: sourceSchema,
});

/** 联系人, 联络员: who acts for units of some levels, and what they must tell to be approved. */
const contactSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  levels: z.array(idSchema).min(1),
  /** May recommend or upload for others, once approved. */
  acts: z.boolean(),
  /** Last day to register; null is any day of the campaign. */
  registerBy: daySchema.nullable(),
  form: formSchema.min(1),
  source: sourceSchema,
});

/** 邀请码: a code that gives one person a role, once. */
export const invitationSchema = z.strictObject({
  /** How long a code may be used, days. */
  days: positiveSchema,
  source: sourceSchema,
});

export const unitsSchema = z.strictObject({
  /** What contacts agree to before they tell who they are. */
  consent: consentSchema,
  levels: z.array(levelSchema),
  contacts: z.array(contactSchema),
});
