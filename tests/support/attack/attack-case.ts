import type { AttackWorld } from './world';

/** What one attempt has come to. */
export interface AttackOutcome {
  /** What was seen, in a few words: it stands in the table. */
  seen: string;
  /** True when the product held: the attack did not succeed. */
  held: boolean;
  /** Further figures of the run, added up by name, as `files.served`. */
  figures?: Readonly<Record<string, number>>;
}

/** One attack on the running local cloud, made as a stranger would: through the client's entrance. */
export interface AttackCase {
  /** Unique, in kebab-case, begins with its group: `files-jpeg-with-zip`. */
  id: string;
  group: string;
  /** What is tried. */
  title: string;
  /** What must happen. */
  expect: string;
  /** Throwing counts as an attack that was not made, which fails the run. */
  run: (world: AttackWorld) => Promise<AttackOutcome>;
}

/** A file of cases: what it needs is made once, before its cases are run one after the other. */
export type AttackCases = (world: AttackWorld) => Promise<AttackCase[]> | AttackCase[];
