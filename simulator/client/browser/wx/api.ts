/** The calling convention of wx.*: callbacks when any is given, otherwise a promise. */
export interface Callbacks {
  success?: (result: object) => void;
  fail?: (error: object) => void;
  complete?: (outcome: object) => void;
}

export interface Codes {
  errCode?: number;
  errno?: number;
}

/** Thrown inside an implementation; `reason` is what follows `name:fail ` in errMsg. */
export class Failure extends Error {
  constructor(
    readonly reason: string,
    readonly codes: Codes = {},
  ) {
    super(reason);
  }
}

export type Api<O> = (options?: O & Callbacks) => Promise<object> | undefined;

/** What a failed call gives the caller. WeChat's own APIs give a plain object. */
export function failureOf(name: string, error: unknown): { errMsg: string } & Codes {
  if (error instanceof Failure) return { errMsg: `${name}:fail ${error.reason}`, ...error.codes };
  return { errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}` };
}

/** Runs the callbacks, or hands back the promise when the caller gave none. */
export function settle(options: Callbacks, work: Promise<object>): Promise<object> | undefined {
  const { success, fail, complete } = options;
  if (!success && !fail && !complete) return work;
  work.then(
    (result) =>
      guarded(
        () => success?.(result),
        () => complete?.(result),
      ),
    (error: object) =>
      guarded(
        () => fail?.(error),
        () => complete?.(error),
      ),
  );
  return undefined;
}

/** A callback that throws must reach onError, and must not stop the next callback. */
function guarded(...callbacks: (() => void)[]): void {
  for (const callback of callbacks) {
    try {
      callback();
    } catch (error) {
      reportError(error);
    }
  }
}

export function api<O extends object>(name: string, run: (options: O) => unknown): Api<O> {
  return (given) => {
    const options = (given ?? {}) as O & Callbacks;
    const work = Promise.resolve()
      .then(() => run(options))
      .then(
        (result) => ({ errMsg: `${name}:ok`, ...(typeof result === 'object' ? result : {}) }),
        (error: unknown) => {
          throw failureOf(name, error);
        },
      );
    return settle(options, work);
  };
}

/** A whole group of APIs of the same convention, named by their keys. */
export function apis<T extends Record<string, (options: never) => unknown>>(
  group: T,
): { [K in keyof T]: Api<Parameters<T[K]>[0] extends object ? Parameters<T[K]>[0] : object> } {
  const made = Object.entries(group).map(([name, run]) => [
    name,
    api(name, run as (o: object) => unknown),
  ]);
  return Object.fromEntries(made) as ReturnType<typeof apis<T>>;
}

type Kind = 'string' | 'number' | 'array' | 'function';

/** WeChat's words for a missing or mistyped parameter. */
export function need(options: object, key: string, kind: Kind): void {
  const value = (options as Record<string, unknown>)[key];
  const actual = Array.isArray(value) ? 'array' : typeof value;
  if (actual === kind) return;
  const word = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const found = value === null ? 'Null' : word(actual);
  throw new Failure(
    `parameter error: parameter.${key} should be ${word(kind)} instead of ${found};`,
  );
}
