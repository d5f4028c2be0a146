import * as z from 'zod/mini';

const id = z.string().check(z.maxLength(64));

/** One group's vote as the caller saw it. */
export const boxInput = z.strictObject({
  judging: id,
  group: id,
  revision: z.int().check(z.nonnegative()),
});

/** The same, with works that are tied. */
export const chooseInput = z.extend(boxInput, {
  works: z.array(id).check(z.maxLength(1000)),
  reason: z.string().check(z.maxLength(2000)),
});
