import * as z from 'zod';
import { countSchema, idSchema, positiveSchema, textSchema } from './plain';
import { sourceSchema } from './source';

const WORK_FORMS = ['image', 'video', 'audio', 'text', 'h5'] as const;
const FORMATS = ['png', 'jpg', 'jpeg', 'mp4', 'mov', 'mp3', 'm4a', 'doc', 'docx'] as const;
/** How a work reaches us: as a file, as the address where it is published, or typed in. */
const CARRIERS = ['upload', 'link', 'typed'] as const;

/** What a limit measures. Bytes per file, seconds, characters, pages, pixels, frames/s, kbit/s, pictures. */
const MEASURES = [
  'bytes',
  'seconds',
  'characters',
  'pages',
  'width',
  'height',
  'framesPerSecond',
  'kilobitsPerSecond',
  'pictures',
] as const;

/** A breach is refused, warns the author, or is flagged to the reviewer. */
const BREACHES = ['refuse', 'warn', 'flag'] as const;

/** Both ends are inclusive; null is unlimited. */
const limitSchema = z.strictObject({
  measure: z.enum(MEASURES),
  min: countSchema.nullable(),
  max: countSchema.nullable(),
  breach: z.enum(BREACHES),
  source: sourceSchema,
});

/** A class within a kind by its length, as 5分钟类 and 15分钟及以上; seconds, inclusive. */
const lengthClassSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  minSeconds: countSchema.nullable(),
  maxSeconds: positiveSchema.nullable(),
  source: sourceSchema,
});

/** 作品形式, 作品类型: what an entry can be, and the limits of its files. */
export const kindSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  form: z.enum(WORK_FORMS),
  carriers: z.array(z.enum(CARRIERS)).min(1),
  /** Formats of an uploaded file, judged by its bytes; empty when nothing is uploaded. */
  formats: z.array(z.enum(FORMATS)),
  caption: z.enum(['none', 'optional', 'required']),
  limits: z.array(limitSchema),
  classes: z.array(lengthClassSchema),
  source: sourceSchema,
});
