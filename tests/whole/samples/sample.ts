import type { Decision, Refusal } from '../../../miniprogram/shared/decision';

/** The no of a decision that was made so that its rule refuses. */
export function refusalOf(decision: Decision | readonly Decision[]): Refusal {
  const [first] = 'allowed' in decision ? [decision] : decision;
  if (first === undefined || first.allowed) throw new Error('the rule allowed it');
  return first;
}

/** Refusals by the rule that is meant to make them, one or more a rule. */
export type Samples = Record<string, Refusal[]>;
