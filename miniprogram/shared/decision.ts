/** Where a rule comes from: the notice's own words, or the organizer's decision where the notice is silent. */
export type Source = { clause: string } | { reading: string };

/** A rule's no. Shown beside the greyed button and sent by the server alike. */
export interface Refusal {
  readonly allowed: false;
  /** Identifier of the rule, noun first: `vote.perDay`. */
  readonly rule: string;
  readonly source: Source;
  /** The numbers the decision rests on, in the units the rule names. */
  readonly facts: Readonly<Record<string, number | string>>;
  /** What happened, in plain Chinese. */
  readonly reason: string;
  /** What the person can do now, in plain Chinese. */
  readonly remedy: string;
}

export interface Allowed {
  readonly allowed: true;
}

export type Decision = Allowed | Refusal;

export const ALLOWED: Allowed = { allowed: true };

/**
 * Builds a refusal.
 * @param refusal everything a refusal says, without the flag.
 * @returns the refusal as a decision.
 */
export function refuse(refusal: Omit<Refusal, 'allowed'>): Refusal {
  return { allowed: false, ...refusal };
}

/**
 * Asks rules in order and stops at the first no.
 * @param rules decisions made lazily, so that a later rule may rest on what an earlier one proved.
 * @returns the first refusal, or allowed.
 */
export function firstRefusal(...rules: readonly (() => Decision)[]): Decision {
  for (const rule of rules) {
    const decision = rule();
    if (!decision.allowed) return decision;
  }
  return ALLOWED;
}
