/** What a key of a campaign file is called, and what to decide when it is missing; `list.key` where it is called otherwise. */
export type Names = Readonly<Record<string, readonly [name: string, advice: string]>>;

/**
 * What the last key of a path is called.
 * @returns undefined where nobody has named it.
 */
export function nameIn(
  names: Names,
  path: readonly (string | number)[],
): readonly [name: string, advice: string] | undefined {
  const [key, above] = path.filter((part) => typeof part === 'string').reverse();
  return key === undefined ? undefined : (names[`${above ?? ''}.${key}`] ?? names[key]);
}
