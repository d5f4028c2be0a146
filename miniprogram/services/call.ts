import type { ActionName, Input, Output } from '../shared/contract/index';
import type { Fault, Reply } from '../shared/reply';
import { ask } from './ask';
import { someCampaign } from './campaigns';
import { openCampaign, setOpenCampaign } from './open-campaign';

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
  if (typeof campaign !== 'string') return campaign;
  const reply = await ask(action, campaign, input);
  // An old link may name a campaign that is gone: the next call chooses anew.
  if (!reply.ok && isAboutCampaign(reply.error) && openCampaign() === campaign)
    setOpenCampaign(null);
  return reply;
}

const isAboutCampaign = ({ fields = [], refusal }: Fault): boolean =>
  refusal?.rule === 'campaign.unserved' || fields.some(({ path }) => path === 'campaign');
