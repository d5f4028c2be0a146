/** All of them at once. */
export type All<T> = (T extends unknown ? (one: T) => void : never) extends (all: infer A) => void
  ? A
  : never;

/** What parts make together; no two of them have a key in common. */
export const merged = <T extends object>(parts: readonly T[]): All<T> =>
  Object.assign({}, ...parts) as All<T>;
