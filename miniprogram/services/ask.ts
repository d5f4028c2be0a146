import type { ActionName, Input, Output } from '../shared/contract/index';
import { ACTION_FUNCTIONS } from '../shared/contract/index';
import type { Reply } from '../shared/reply';
import { faultOfFailure, isReply, unreadableReply } from './call-failure';
import { learnServerTime, serverNow } from './clock';

/**
 * Asks the cloud for one action. Never rejects: a failed network is a fault like any other.
 * @param campaign that it is about; null for the one action that is about none.
 * @returns the server's reply, or a fault NETWORK, TIMEOUT or INTERNAL made here.
 */
export async function ask<A extends ActionName>(
  action: A,
  campaign: string | null,
  input: Input<A>,
): Promise<Reply<Output<A>>> {
  try {
    const { result } = await wx.cloud.callFunction({
      name: ACTION_FUNCTIONS[action],
      data: campaign === null ? { action, input } : { action, campaign, input },
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
