import type { ActionName, Input, Output } from '../shared/contract/index';
import { ACTION_FUNCTIONS } from '../shared/contract/index';
import type { Reply } from '../shared/reply';
import { learnServerTime, serverNow } from './clock';
import { faultOfFailure, isReply, unreadableReply } from './call-failure';

/**
 * Asks the cloud for one action. Never rejects: a failed network is a fault like any other.
 * @param action a name of the contract; @param input what the contract asks for it.
 * @returns the server's reply, or a fault NETWORK, TIMEOUT or INTERNAL made here.
 */
export async function call<A extends ActionName>(
  action: A,
  input: Input<A>,
): Promise<Reply<Output<A>>> {
  try {
    const { result } = await wx.cloud.callFunction({
      name: ACTION_FUNCTIONS[action],
      data: { action, input },
    });
    if (!isReply<Output<A>>(result)) {
      return { ok: false, error: unreadableReply(), at: serverNow() };
    }
    learnServerTime(result.at);
    return result;
  } catch (failure) {
    return { ok: false, error: faultOfFailure(failure), at: serverNow() };
  }
}
