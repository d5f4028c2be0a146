import { createHmac } from 'crypto';
import { networkOf } from './network';
import { requiredSetting } from './settings';

const KEY = requiredSetting('VOTER_KEY', 16);

/**
 * The name of a client's network in a campaign's ledger: the same for one network, and no way back to the
 * address without the key.
 * @param ip as the platform gives it; null when it gave none.
 * @returns null when there is no address to name.
 */
export function addressName(campaign: string, ip: string | null): string | null {
  const network = ip === null ? null : networkOf(ip);
  // Another text than any openid, so that the two kinds of names never meet.
  return network === null
    ? null
    : createHmac('sha256', KEY).update(`address\n${campaign}\n${network}`).digest('base64url');
}
