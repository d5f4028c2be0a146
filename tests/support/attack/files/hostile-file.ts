import type { MediaForm } from '../../../../miniprogram/shared/campaign/kind';

/** Stands in every hostile file wherever it hides something: it must not come out again. */
export const NEEDLE = '41.8057N 123.4315E <script>steal()</script>';

/**
 * What may become of a file: refused at once, found out by the inspection (nothing is shown, the author reads why), or
 * made anew from its pixels or samples alone.
 */
export type Fate = 'refused' | 'found out' | 'made anew';

/** One hostile file, and how it is sent in. */
export interface HostileFile {
  id: string;
  title: string;
  kind: MediaForm;
  /** Extension that the phone names it with. */
  extension: string;
  make: () => Buffer | Promise<Buffer>;
  fate: Fate;
  /** Rules or codes one of which has to say no, when it is refused. */
  rules?: readonly string[];
  /** Size that the phone tells when it asks for a ticket; the true one when left out. */
  told?: number;
  /** Picture that the phone sends along with a film. */
  preview?: () => Buffer | Promise<Buffer>;
  /** Typed answers of the form. */
  answers?: Readonly<Record<string, string>>;
}
