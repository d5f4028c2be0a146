import type { CallTime } from '../clock';

/** Who stands behind a call, as WeChat vouches for it. */
export interface Caller {
  /** null when no person called (a timer, a push). */
  openid: string | null;
  unionid: string | null;
  ip: string | null;
}

export const NOBODY: Caller = { openid: null, unionid: null, ip: null };

/** One run of one function. */
export interface Invocation {
  id: string;
  functionName: string;
  /** `getWXContext().SOURCE`: the chain of callers, comma-separated. */
  source: string;
  caller: Caller;
  /** The time inside the run; the wire's serverDate is the same. */
  time: CallTime;
  /** The run whose function made this call; null for a phone or the platform. */
  parent: Invocation | null;
  /** Whether the run was killed for breaking a limit, or died. */
  stopped: boolean;
}

/** Whether somebody up the chain of callers still listens. */
export function isWanted(invocation: Invocation): boolean {
  for (let each = invocation.parent; each; each = each.parent) if (each.stopped) return false;
  return true;
}
