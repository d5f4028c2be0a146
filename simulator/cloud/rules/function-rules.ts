import type { Caller } from '../functions/invocation';
import { compileRule, type Facts } from './expression';

export type FunctionRulesFile = Record<string, { invoke: boolean | string }>;

/** `functions.json`: who may call which function from a phone. Without a rule nobody may. */
export class FunctionRules {
  private readonly rules: Map<string, (facts: Facts) => boolean>;

  constructor(file: FunctionRulesFile) {
    this.rules = new Map(
      Object.entries(file).map(([name, rule]) => [name, compileRule(rule.invoke)]),
    );
  }

  mayInvoke(name: string, caller: Caller): boolean {
    const rule = this.rules.get(name) ?? this.rules.get('*');
    return rule?.({ auth: authOf(caller) }) ?? false;
  }
}

/** `auth` as rules see it. */
export function authOf(caller: Caller): { openid: string; loginType: string } | null {
  return caller.openid === null ? null : { openid: caller.openid, loginType: 'WECHAT' };
}
