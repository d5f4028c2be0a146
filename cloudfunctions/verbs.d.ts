/** The verbs of one function, by the contract; the build gathers them: see `deploy/gather-verbs.ts`. */
declare module 'verbs:*' {
  import type { AnyVerb } from './core/ground/table';

  const verbs: readonly AnyVerb[];
  export default verbs;
}
