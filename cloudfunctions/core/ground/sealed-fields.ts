/**
 * Turns one personal text, for example into a sealed one.
 * @param field its path with `*` for any element: elements move when one is added or taken away.
 * @param path its path as it stands now, such as `given.0.by`.
 */
export type Turn = (text: string, field: string, path: string) => string;

/**
 * Turns every text at some paths of a document, or of a part of one.
 * @param patterns paths with `*` for any key or any element, such as `answers.*`.
 * @param at path of `value` itself, empty for a whole document; may stand inside a pattern.
 * @returns a copy in which only those texts differ; what is no text there, such as null, stays.
 */
export const turnFields = (
  value: unknown,
  patterns: readonly string[],
  turn: Turn,
  at: readonly string[] = [],
): unknown =>
  patterns.reduce((turned, pattern) => {
    const steps = pattern.split('.');
    const fits = at.every((key, index) => steps[index] === '*' || steps[index] === key);
    return fits ? walk(turned, steps.slice(at.length), { field: at, path: at }, turn) : turned;
  }, value);

/** Where a walk has come to, by both kinds of paths. */
interface At {
  field: readonly string[];
  path: readonly string[];
}

const below = ({ field, path }: At, step: string, key: string): At => ({
  field: [...field, step],
  path: [...path, key],
});

function walk(value: unknown, steps: readonly string[], at: At, turn: Turn): unknown {
  const [step, ...rest] = steps;
  if (step === undefined)
    return typeof value === 'string' ? turn(value, at.field.join('.'), at.path.join('.')) : value;
  if (Array.isArray(value))
    return step === '*'
      ? value.map((one: unknown, index) => walk(one, rest, below(at, '*', String(index)), turn))
      : (value as unknown);
  if (!isPlainObject(value)) return value;
  const turned = Object.entries(value).map(([key, one]): [string, unknown] => [
    key,
    step === '*' || step === key ? walk(one, rest, below(at, key, key), turn) : one,
  ]);
  return Object.fromEntries(turned);
}

/** Documents and parts of them; not the SDK's commands, nor dates. */
export const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
