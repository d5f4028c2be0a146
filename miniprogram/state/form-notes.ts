import type { FieldFault } from '../shared/reply';

/** Words beside one field of a form. */
export type FieldNotes = Record<string, { reason: string; remedy: string }>;

/** The faults of a form by field id, and the field the cursor shall go to. */
export function formNotes(faults: readonly FieldFault[]): {
  notes: FieldNotes;
  focus: string | null;
} {
  const notes = notesUnder(/^answers\.(.+)$/, faults);
  return { notes, focus: Object.keys(notes)[0] ?? null };
}

/** The faults of what was declared of a work, by name. */
export const declaredNotes = (faults: readonly FieldFault[]): FieldNotes =>
  notesUnder(/^declared\.(.+)$/, faults);

function notesUnder(path: RegExp, faults: readonly FieldFault[]): FieldNotes {
  const notes: FieldNotes = {};
  for (const fault of faults) {
    const field = path.exec(fault.path)?.[1];
    if (field !== undefined) notes[field] ??= { reason: fault.reason, remedy: fault.remedy };
  }
  return notes;
}
