import type { Invocation } from '../functions/invocation';

/** A request body; the values are read through `text`, `count` and `flag`. */
export type Body = Record<string, unknown>;

export interface Answer {
  /** Merged into the reply beside requestId. */
  body: Record<string, unknown>;
  docsExamined?: number;
}

export type Action = (body: Body, invocation: Invocation) => Answer | Promise<Answer>;
export type Actions = Record<string, Action>;
