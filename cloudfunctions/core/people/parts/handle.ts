import { createHash } from 'crypto';

/**
 * What somebody in office is called towards phones: the same for a person in a campaign, and no way back to the
 * openid, which nobody can guess.
 */
export const handleOf = (campaign: string, openid: string): string =>
  createHash('sha256').update(`member\n${campaign}\n${openid}`).digest('hex').slice(0, 16);
