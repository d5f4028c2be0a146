import type { Source } from '../decision';
import type { MediaType } from '../vocabulary';

/** 作品形式: what a work is, whatever a campaign calls its kinds. */
export const WORK_FORMS = ['image', 'video', 'audio', 'text', 'h5'] as const;
export type WorkForm = (typeof WORK_FORMS)[number];

/** Forms of works that are chosen on a phone, inspected and shown. */
export const MEDIA_FORMS = ['image', 'video'] as const satisfies readonly WorkForm[];
export type MediaForm = (typeof MEDIA_FORMS)[number];

/** How a work reaches us: as a file, as the address where it is published, or typed in. */
export const CARRIERS = ['upload', 'link', 'typed'] as const;
export type Carrier = (typeof CARRIERS)[number];

/** Formats of files as notices name them, which are the endings of their names. */
export const FORMATS = ['png', 'jpg', 'jpeg', 'mp4', 'mov', 'mp3', 'm4a', 'doc', 'docx'] as const;
export type Format = (typeof FORMATS)[number];

/** What a file of a format is by its bytes; null for those that are not shown as they are. */
export const TYPE_OF_FORMAT = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  mp3: null,
  m4a: null,
  doc: null,
  docx: null,
} as const satisfies Record<Format, MediaType | null>;

/** Formats whose bytes something here can prove: pictures and films, and documents whose text is taken out. */
export const isRead = (format: Format): boolean =>
  TYPE_OF_FORMAT[format] !== null || format === 'docx';

/** What a limit measures: see `MEASURE_WORDS` for how each is told. */
export const MEASURES = [
  /** Of one file. */
  'bytes',
  /** Length of a film or a sound. */
  'seconds',
  /** 字数: see `countWritten`. */
  'characters',
  /** Of an H5 or a document. */
  'pages',
  /** The longer side of a picture or film, pixels. */
  'width',
  /** The shorter side. */
  'height',
  /** On average over the film. */
  'framesPerSecond',
  /** Of 1000 bits, picture and sound together. */
  'kilobitsPerSecond',
  /** Of one work. */
  'pictures',
] as const;
export type Measure = (typeof MEASURES)[number];

/** What a breach of a limit does: refuses, warns the author before sending, or is shown to the reviewer. */
export const BREACHES = ['refuse', 'warn', 'flag'] as const;
export type Breach = (typeof BREACHES)[number];

export const CAPTIONS = ['none', 'optional', 'required'] as const;
export type Caption = (typeof CAPTIONS)[number];

/** Both ends are inclusive; null is unlimited. */
export interface KindLimit {
  measure: Measure;
  min: number | null;
  max: number | null;
  breach: Breach;
  /** Files of these formats alone, as “mp4格式不得低于15M码流”; null holds for whatever is sent in. */
  formats: readonly Format[] | null;
  source: Source;
}

/** A class within a kind by its length, as 5分钟类 and 15分钟及以上; seconds, inclusive. */
export interface LengthClass {
  id: string;
  name: string;
  minSeconds: number | null;
  maxSeconds: number | null;
  source: Source;
}

/** What the phone and the shared rules know of a kind of work. */
export interface KindView {
  id: string;
  name: string;
  /** 类别: what it is counted with where a campaign counts by category; by itself where the file names none. */
  category: { id: string; name: string };
  form: WorkForm;
  carriers: readonly Carrier[];
  /** Of an uploaded file, judged by its bytes; empty where nothing is uploaded. */
  formats: readonly Format[];
  caption: Caption;
  limits: readonly KindLimit[];
  classes: readonly LengthClass[];
  /** What a length does that is in none of the classes; null where they leave none out, or there are none. */
  between: { breach: Breach; source: Source } | null;
  source: Source;
}
