import { createHmac } from 'crypto';
import { networkOf } from './network';
import { requiredSetting } from './settings';

const KEY = requiredSetting('VOTER_KEY', 16);

/** Another text than a voter's or an address's in the ledger, so that turns tell nothing of votes. */
const nameOf = (text: string): string =>
  createHmac('sha256', KEY).update(`turn\n${text}`).digest('base64url');

/** The name under which a person's turns are counted: no way back to the openid without the key. */
export const personTurnName = (campaign: string, openid: string): string =>
  nameOf(`person\n${campaign}\n${openid}`);

/**
 * The name under which a network's turns are counted.
 * @param ip as the platform gives it; null when it gave none.
 * @returns null when there is no address to name.
 */
export function networkTurnName(campaign: string, ip: string | null): string | null {
  const network = ip === null ? null : networkOf(ip);
  return network === null ? null : nameOf(`network\n${campaign}\n${network}`);
}
