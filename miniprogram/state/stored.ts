/** Storage may hold anything an older version wrote. */
type Bag = Record<string, unknown>;
export const bag = (value: unknown): Bag =>
  typeof value === 'object' && value !== null ? (value as Bag) : {};
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
export const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
export const count = (value: unknown): number =>
  typeof value === 'number' && value >= 0 ? value : 0;

/** The stored answers to the fields that a form has now. */
export function restoreAnswers(
  stored: unknown,
  form: readonly { id: string }[],
): Record<string, string> {
  const given = bag(stored);
  const answers: Record<string, string> = {};
  for (const { id } of form) {
    const answer = text(given[id]);
    if (answer !== null) answers[id] = answer;
  }
  return answers;
}
