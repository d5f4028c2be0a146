/**
 * Writes one line to the function's log: names, codes and numbers, never what a person has typed.
 * @param event what happened, noun first, as in `preview.ignored`.
 */
export function note(event: string, facts: Readonly<Record<string, number | string>>): void {
  // eslint-disable-next-line no-console -- the console of a function is its log
  console.info(JSON.stringify({ event, ...facts }));
}
