import { campaignsInTurn } from '../core/served';
import { calledByPhone } from '../core/ground/caller';
import { now } from '../core/ground/clock';
import { takeFinding } from '../core/files/parts/check/take-finding';

/** Run by WeChat's message push, which wants to hear `success`; a person who gets here is sent away. */
export async function main(event: unknown): Promise<'success'> {
  if (calledByPhone()) throw new Error('The moderation answers no person');
  const ids = campaignsInTurn(now()).map(({ campaign }) => campaign.id);
  await takeFinding(ids, event, now());
  return 'success';
}
