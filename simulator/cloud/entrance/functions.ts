import { randomUUID } from 'crypto';
import { FunctionError } from '../functions/errors';
import type { FunctionHost } from '../functions/host';
import type { FunctionRules } from '../rules/function-rules';
import type { Identity } from './identity';

/** What `wx.cloud.callFunction` gives or fails with. */
export type CallReply =
  { result: unknown; requestID: string } | { errCode: number; errMsg: string; requestID: string };

/** A phone calls a function: the function rules decide, then the host runs it. */
export async function callFromClient(
  host: FunctionHost,
  rules: FunctionRules,
  name: string,
  event: unknown,
  who: Identity,
): Promise<CallReply> {
  try {
    const id = randomUUID();
    if (event !== null && (typeof event !== 'object' || Array.isArray(event))) {
      throw new FunctionError('invalid', 'data must be an object', id);
    }
    if (host.functions.has(name) && !rules.mayInvoke(name, who.caller)) {
      throw new FunctionError('forbidden', '[PERMISSION_DENIED] Permission denied', id);
    }
    const reply = await host.invoke(name, event ?? {}, {
      source: 'wx_client',
      caller: who.caller,
      time: who.time,
    });
    return { result: JSON.parse(reply.result) as unknown, requestID: reply.requestId };
  } catch (error) {
    if (!(error instanceof FunctionError)) throw error;
    return { errCode: error.errCode, errMsg: error.errMsg, requestID: error.requestId };
  }
}
