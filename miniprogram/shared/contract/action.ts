declare const asked: unique symbol;

/** What an action takes and gives; only the compiler knows of it. */
export interface ActionShape<I, O> {
  readonly [asked]?: { input: I; output: O };
}

/** An action of the contract: `action<Input, Output>()`. */
export const action = <I, O>(): ActionShape<I, O> => ({});

type Shape<S> = S extends ActionShape<infer I, infer O> ? { input: I; output: O } : never;

/** Actions by name, each with what it takes and gives. */
export type Shapes<T> = { [A in keyof T]: Shape<T[A]> };
