import { campaignView } from '../core/campaigns';
import { readCaller } from '../core/ground/caller';
import { now } from '../core/ground/clock';
import { publishParts } from '../core/votes/parts/ledger/publish';

/** Run by the timer; a person who gets here is sent away, whatever the event says. */
export async function main(): Promise<{ parts: number }> {
  if (readCaller().openid !== null) throw new Error('The publisher answers no person');
  return { parts: await publishParts(campaignView, now()) };
}
