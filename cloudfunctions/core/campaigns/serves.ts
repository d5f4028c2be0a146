import type { Path } from './checks/fault';

/** A value of a campaign file that no code serves. */
export interface Unserved {
  path: Path;
  /** What could stand there instead; empty where nothing could. */
  instead: readonly string[];
  /** The campaign runs without it, and says so. */
  beside?: boolean;
}

/** What of a value no code serves. */
export type Serves<T> = (value: T, path: Path) => Unserved[];

/** `null` and `[]` say that the campaign has no such thing, so nothing is asked of anybody. */
const asksNothing = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** What things are called and where that is said: every reader of the file shows it. */
const SAID = /^(id|name|label|about|text|title|source)$|Source$/;

/**
 * Whatever stands there is served.
 * @param _code what serves it: a function, or a table that one works by. Named here, it cannot be taken away alone.
 */
export const by =
  (..._code: readonly [unknown, ...unknown[]]): Serves<unknown> =>
  () => [];

/** No code serves it; of a list, each thing on it is told. */
const unserved: Serves<unknown> = (value, path) =>
  Array.isArray(value)
    ? value.map((_, at) => ({ path: [...path, at], instead: [] }))
    : [{ path, instead: [] }];

/** Where a value is served only together with others: told by whoever knows them. */
export const lack = (path: Path, instead: readonly string[] = []): Unserved => ({ path, instead });

/**
 * One of the values that code has a way for.
 * @param table by value, as the code uses it.
 */
export const oneOf =
  (table: Readonly<Record<string, unknown>>): Serves<string> =>
  (value, path) =>
    Object.prototype.hasOwnProperty.call(table, value)
      ? []
      : [{ path, instead: Object.keys(table) }];

type Plain = string | number | boolean;

/** Nothing but this. */
export const only =
  (served: Plain): Serves<Plain> =>
  (value, path) =>
    value === served ? [] : [{ path, instead: [String(served)] }];

/** Each of a list. */
export const each =
  <T>(serves: Serves<T>): Serves<readonly T[]> =>
  (values, path) =>
    values.flatMap((value, at) => serves(value, [...path, at]));

/** How the keys of a thing are served; those that are not named here are not. */
export type ServedParts<T> = { readonly [Key in keyof T]?: Serves<NonNullable<T[Key]>> };

/** Each key by what serves it. */
export const parts =
  <T extends object>(own: ServedParts<T>): Serves<T> =>
  (value, path) =>
    Object.entries(value).flatMap(([key, item]) => {
      if (asksNothing(item) || SAID.test(key)) return [];
      const serves = own[key as keyof T] as Serves<unknown> | undefined;
      return (serves ?? unserved)(item, [...path, key]);
    });

/**
 * What an ability does not serve of a campaign.
 * @param shape its own keys.
 * @param own how they are served.
 */
export const lacksOf = <T extends object>(
  shape: Readonly<Record<string, unknown>>,
  own: ServedParts<T>,
  campaign: T,
): Unserved[] =>
  parts<T>(own)(
    Object.fromEntries(Object.entries(campaign).filter(([key]) => key in shape)) as T,
    [],
  );
