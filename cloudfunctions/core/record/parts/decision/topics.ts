import type { ActionName } from '../../../../../miniprogram/shared/contract';

/** A kind of thing that is decided on, by what its subjects begin with, such as `entry`. */
export type Topics = Readonly<Record<string, Topic>>;

interface Topic {
  noun: string;
  /** What is done with it, by verb. */
  verbs: Readonly<Record<string, string>>;
  /** What it can be before and after, by state. */
  states?: Readonly<Record<string, string>>;
}

/** What somebody in office wanted, where a rule said no. */
export type Tried = Readonly<Partial<Record<ActionName, string>>>;

/** How the decisions of all rooms are read. */
export interface DecisionWords {
  topics: Topics;
  tried: Tried;
}
