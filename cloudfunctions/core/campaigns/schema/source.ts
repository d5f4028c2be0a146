import * as z from 'zod';

const words = z.string().trim().min(1);

/**
 * Where a rule comes from: the notice's own words, or the organizer's decision where the notice is
 * silent. A decision may quote the phrase it reads (`upon`).
 */
export const sourceSchema = z.union([
  z.strictObject({ clause: words }),
  z.strictObject({ reading: words, upon: words.optional() }),
]);
