import type { CollectionRule, Document, Expression } from '../database/types';
import type { Caller } from '../functions/invocation';
import { compileRule } from './expression';
import { authOf } from './function-rules';

interface Asking {
  caller: Caller & { openid: string };
  /** The time of the request, ms. */
  now: number;
}

/** What a rule leaves to one person. */
export interface Allowance {
  /** Joined to every condition: the person sees and touches only these documents. */
  readonly only: Expression;
  /** One document that fails refuses the whole request. */
  allows(document: Document): boolean;
}

const EVERYTHING: Allowance = { only: {}, allows: () => true };

/**
 * What a collection's rule allows; null is nothing at all. A simple permission narrows the request to the caller's own documents, as the service
 * does; a security rule never filters, it refuses.
 */
export function allowance(
  rule: CollectionRule,
  action: 'read' | 'write',
  { caller, now }: Asking,
): Allowance | null {
  const own: Allowance = {
    only: { _openid: caller.openid },
    allows: (doc) => doc['_openid'] === caller.openid,
  };
  switch (rule) {
    case 'PRIVATE':
      return own;
    case 'READONLY':
      return action === 'read' ? EVERYTHING : own;
    case 'ADMINWRITE':
      return action === 'read' ? EVERYTHING : null;
    case 'ADMINONLY':
      return null;
    default: {
      const allows = compileRule(rule[action]);
      return { only: {}, allows: (doc) => allows({ auth: authOf(caller), now, doc }) };
    }
  }
}
