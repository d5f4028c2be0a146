import type { Decision } from '../../stores/decisions';

/**
 * Something that people decide on, each time once: of two at once, whoever inserts the decision has decided. A noun
 * says what it is and how a decision is carried out; who was first, what broke off and what came twice is all dealt
 * with here. `T` is one of them as it was read, `D` a decision on it.
 */
export interface Decided<T, D extends Decision = Decision> {
  /** What decisions on it are about: noun and id. */
  subjectOf: (thing: T) => string;
  /** How many decisions it has moved by; null when no other can come. */
  revisionOf: (thing: T) => number | null;
  /**
   * Carries a decision out on the thing that it was taken on. It may be called again, late, or beside another call that
   * does the same. What rests on the thing changes before it moves: one that has moved needs nothing more.
   */
  apply: (thing: T, decision: D) => Promise<unknown>;
  /** The same things as they stand now, in the same order. */
  again: (things: readonly T[]) => Promise<T[]>;
}

/** Id of the one decision that may be taken on a thing as it stands. */
export const decisionId = (subject: string, revision: number): string =>
  `${subject}:${String(revision)}`;
