import { createHmac } from 'crypto';
import { requiredSetting } from './settings';

/** Without the key, votes would not be recognised as the same voter's: the function must not start. */
const KEY = requiredSetting('VOTER_KEY', 16);

/** The voter's name in the ledger: the same for one person, and no way back to the openid without the key. */
export const voterOf = (openid: string): string =>
  createHmac('sha256', KEY).update(openid).digest('base64url');
