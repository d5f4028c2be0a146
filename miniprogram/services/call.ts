import type { ActionName, Input, Output } from '../shared/contract/index';
import type { Reply } from '../shared/reply';
import { ask } from './ask';
import { someCampaign } from './campaigns';

/**
 * Asks the cloud for one action of the campaign that is open. Never rejects: a failed network is a fault like any other.
 * @param action a name of the contract; @param input what the contract asks for it.
 * @returns the server's reply, or a fault that was made here.
 */
export async function call<A extends ActionName>(
  action: A,
  input: Input<A>,
): Promise<Reply<Output<A>>> {
  const campaign = await someCampaign();
  return typeof campaign === 'string' ? ask(action, campaign, input) : campaign;
}
