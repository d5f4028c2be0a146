import * as z from 'zod/mini';
import { MOST_PIECES_OF_A_WORK } from '../../../../../miniprogram/shared/files/most';

const id = z.string().check(z.maxLength(64));
const file = z.string().check(z.maxLength(400));
/** Of what has a limit in words, which is told better than by this one. */
const words = z.string().check(z.maxLength(5000));
const text = z.string().check(z.maxLength(200_000));

const piece = z.discriminatedUnion('carrier', [
  z.strictObject({
    carrier: z.literal('upload'),
    file,
    preview: z.nullable(file),
    caption: words,
  }),
  z.strictObject({ carrier: z.literal('typed'), text }),
  z.strictObject({ carrier: z.literal('link'), link: words, caption: words }),
]);

export const submissionInput = z.strictObject({
  ticket: id,
  pieces: z.array(piece).check(z.maxLength(MOST_PIECES_OF_A_WORK)),
  theme: id,
  answers: z.record(id, words),
  declared: z.strictObject({
    borrowedPercent: z.nullable(z.number()),
    madeIn: z.nullable(z.string().check(z.maxLength(7))),
    unpublished: z.boolean(),
  }),
  consent: id,
  acknowledged: z.array(id).check(z.maxLength(50)),
});
