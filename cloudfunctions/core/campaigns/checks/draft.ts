import type { Path } from './fault';

type Partly<T> = T extends readonly (infer Item)[]
  ? (Partly<Item> | undefined)[]
  : T extends object
    ? { [Key in keyof T]?: Partly<T[Key]> | undefined }
    : T;

/** A campaign file, or a part of one, of which any decision may still be missing; what is there has the right shape. */
export type Draft<Part> = Partly<Part>;

const isContainer = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null;

function copyWithout(value: unknown, paths: readonly Path[]): unknown {
  if (paths.some((path) => path.length === 0)) return undefined;
  if (!isContainer(value)) return value;
  const below = (key: string | number) =>
    paths.filter(([first]) => String(first) === String(key)).map(([, ...rest]) => rest);
  if (Array.isArray(value)) {
    return value.map((item: unknown, at) => copyWithout(item, below(at)));
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, copyWithout(item, below(key))]),
  );
}

/**
 * Leaves out what has the wrong shape, so that contradictions among the rest can be found in the same run.
 * @param raw what the file says.
 * @param wrong paths of values that the schema does not accept.
 */
export function draftOf<Part extends object>(raw: unknown, wrong: readonly Path[]): Draft<Part> {
  const copy = copyWithout(raw, wrong);
  return isContainer(copy) && !Array.isArray(copy) ? (copy as Draft<Part>) : ({} as Draft<Part>);
}

/** The items of a list that are there, with their index. */
export function present<T>(list: readonly (T | undefined)[] | undefined): [number, T][] {
  return (list ?? []).flatMap((item, at): [number, T][] =>
    item === undefined ? [] : [[at, item]],
  );
}

/** The ids of a list's items. */
export function idsOf(list: readonly ({ id?: string | undefined } | undefined)[] | undefined) {
  return present(list).flatMap(([, { id }]) => (id === undefined ? [] : [id]));
}
