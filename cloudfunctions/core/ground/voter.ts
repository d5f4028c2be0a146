import { createHmac } from 'crypto';
import { requiredSetting } from './settings';

/** Without the key, votes would not be recognised as the same voter's: the function must not start. */
const KEY = requiredSetting('VOTER_KEY', 16);

/**
 * The voter's name in a campaign's ledger: the same for one person, and no way back to the openid without the key.
 * In another campaign the person has another name, so that no two ledgers can be laid side by side.
 */
export const voterOf = (campaign: string, openid: string): string =>
  createHmac('sha256', KEY).update(`voter\n${campaign}\n${openid}`).digest('base64url');
