import * as z from 'zod';
import { FIELD_KINDS } from '../../../../miniprogram/shared/campaign/view';
import { countSchema, idSchema, positiveSchema, textSchema } from './plain';
import { sourceSchema } from './source';

/** One field of a form; lengths in characters (code points), inclusive. */
const fieldSchema = z.strictObject({
  id: idSchema,
  label: textSchema,
  kind: z.enum(FIELD_KINDS),
  required: z.boolean(),
  minLength: countSchema,
  maxLength: positiveSchema,
  placeholder: z.string(),
  /** Identifies a person, so it is never in a public reply. */
  personal: z.boolean(),
  options: z.array(textSchema),
  /** Asked only of entries that came in by these channels; null asks everybody. */
  channels: z.array(idSchema).nullable(),
  source: sourceSchema,
});

export const formSchema = z.array(fieldSchema);

/** What an author agrees to; a new wording is a new version. */
export const consentSchema = z.strictObject({
  version: textSchema,
  title: textSchema,
  paragraphs: z.array(textSchema).min(1),
  source: sourceSchema,
});
