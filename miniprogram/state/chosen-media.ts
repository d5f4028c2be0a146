import { WORK_FORMS, type KindView, type WorkForm } from '../shared/campaign/kind';
import type { Measured } from '../shared/files/measure/facts';
import { bag, count, text } from './stored';

/** A file that passed the early checks. */
export interface ChosenMedia {
  /** The campaign's kind that it was chosen for. */
  kind: string;
  form: WorkForm;
  path: string;
  /** Lower case, without the dot. */
  extension: string;
  bytes: number;
  /** In pixels; 0 where the phone could not tell. */
  width: number;
  height: number;
  /** Of a video; null for anything else, and where the phone could not tell. */
  seconds: number | null;
  /** A small picture for lists; null when the phone could make none. */
  preview: string | null;
  /** What the limits are held against; null where the phone could not read the file. */
  measured: Measured | null;
}

/** @param kind it was chosen for; null where the campaign has it no longer. */
export function restoreMedia(stored: unknown, kind: KindView | null): ChosenMedia | null {
  const from = bag(stored);
  const form = WORK_FORMS.find((known) => known === from.form);
  const path = text(from.path);
  if (kind === null || from.kind !== kind.id || form !== kind.form || path === null) return null;
  return {
    kind: kind.id,
    form,
    path,
    extension: text(from.extension) ?? '',
    bytes: count(from.bytes),
    width: count(from.width),
    height: count(from.height),
    seconds: typeof from.seconds === 'number' ? from.seconds : null,
    preview: text(from.preview),
    measured: restoreMeasured(from.measured),
  };
}

function restoreMeasured(stored: unknown): Measured | null {
  const { formats, facts } = bag(stored);
  const known = formats === null || Array.isArray(formats);
  return known && typeof facts === 'object' && facts !== null ? (stored as Measured) : null;
}
