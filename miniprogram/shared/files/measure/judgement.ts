import type { Breach, LengthClass, Measure } from '../../campaign/kind';
import type { Decision, Refusal, Source } from '../../decision';
import { ALLOWED } from '../../decision';

/** A limit that is not kept: what it does, and the decision in words. */
export interface LimitBreach {
  measure: Measure;
  breach: Breach;
  decision: Refusal;
}

/** A limit that only a person can hold against the work: a line of the reviewer's checklist. */
export interface Unmeasured {
  measure: Measure;
  breach: Breach;
  /** What has to be confirmed. */
  text: string;
  source: Source;
}

export interface Judgement {
  breaches: readonly LimitBreach[];
  unmeasured: readonly Unmeasured[];
  /** The class that a film's length is in; null where there are none, it is between them, or nobody knows. */
  lengthClass: LengthClass | null;
}

/** The first breach that refuses, or allowed. */
export const refusedBy = ({ breaches }: Pick<Judgement, 'breaches'>): Decision =>
  breaches.find(({ breach }) => breach === 'refuse')?.decision ?? ALLOWED;

/** What the author can do about a breach, by what it does. */
export const REMEDIES = {
  refuse: (mend) => `${mend}。`,
  warn: (mend) => `${mend}；也可以照样提交。`,
  flag: (mend) => `${mend}；也可以照样提交，由审核人员判断。`,
} as const satisfies Record<Breach, (mend: string) => string>;
