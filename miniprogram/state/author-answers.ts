/** Answers about the work; all others are about its author. */
const WORK_FIELDS: readonly string[] = ['title', 'intro', 'opinion'];

/** The author's own data: what the next work of the same author starts with. */
export function authorAnswers(answers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !WORK_FIELDS.includes(id)));
}
