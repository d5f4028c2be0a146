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
  /** Ms added to real time inside the run; the wire's serverDate uses the same shift. */
  clockShift: number;
}
