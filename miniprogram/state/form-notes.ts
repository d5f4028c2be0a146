import type { FieldFault } from '../shared/reply';

/** Words beside one field of a form. */
export type FieldNotes = Record<string, { reason: string; remedy: string }>;

/** The faults of a form by field id, and the field the cursor shall go to. */
export function formNotes(faults: readonly FieldFault[]): {
  notes: FieldNotes;
  focus: string | null;
} {
  const notes: FieldNotes = {};
  for (const { path, reason, remedy } of faults) {
    const field = /^answers\.(.+)$/.exec(path)?.[1];
    if (field !== undefined) notes[field] ??= { reason, remedy };
  }
  return { notes, focus: Object.keys(notes)[0] ?? null };
}
