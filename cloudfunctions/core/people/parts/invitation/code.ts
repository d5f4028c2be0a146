import { createHmac } from 'crypto';
import { CODE_ALPHABET, CODE_LENGTH, signOf } from '../../../../../miniprogram/shared/people/code';
import { requiredSetting } from '../../../ground/settings';

/** The deployment's secret; the word below keeps these codes apart from all else that is made with it. */
const KEY = requiredSetting('VOTER_KEY', 16);

/** Bytes below this spread evenly over the alphabet; the others are passed over. */
const EVEN = 256 - (256 % CODE_ALPHABET.length);

/**
 * The code that belongs to a seed: it can be told again by whoever has the deployment's key, and by nobody from
 * what the database holds.
 * @param campaign whose sign it begins with.
 * @param seed random, different for every invitation.
 * @returns letters and digits, without hyphens.
 */
export function codeOf(campaign: string, seed: string): string {
  let code = signOf(campaign);
  for (let round = 0; code.length < CODE_LENGTH; round += 1)
    for (const byte of createHmac('sha256', KEY).update(`invitation:${seed}:${round}`).digest())
      if (byte < EVEN && code.length < CODE_LENGTH)
        code += CODE_ALPHABET[byte % CODE_ALPHABET.length] ?? '';
  return code;
}
