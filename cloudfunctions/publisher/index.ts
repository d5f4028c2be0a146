import { campaignsInTurn } from '../core/served';
import { readCaller } from '../core/ground/caller';
import { now } from '../core/ground/clock';
import { oneByOne, sumOf } from '../core/ground/one-by-one';
import { publishParts } from '../core/votes/parts/ledger/publish';

/** Run by the timer; a person who gets here is sent away, whatever the event says. */
export async function main(): Promise<{ parts: number }> {
  if (readCaller().openid !== null) throw new Error('The publisher answers no person');
  const voting = campaignsInTurn(now()).filter(({ campaign }) => campaign.voting !== null);
  const parts = await oneByOne(voting, 'publisher', ({ campaign }) =>
    publishParts(campaign, now()),
  );
  return { parts: sumOf(parts) };
}
