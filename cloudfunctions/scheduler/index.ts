import { campaignsInTurn } from '../core/served';
import { readCaller } from '../core/ground/caller';
import { now } from '../core/ground/clock';
import { oneByOne, sumOf } from '../core/ground/one-by-one';
import { runTally } from '../core/votes/parts/tally/run';
import { watchVotes } from '../core/votes/parts/watch/run';

/** Run by the timer; a person who gets here is sent away, whatever the event says. */
export async function main(): Promise<{ votes: number }> {
  if (readCaller().openid !== null) throw new Error('The scheduler answers no person');
  const voting = campaignsInTurn(now()).filter(({ campaign }) => campaign.voting !== null);
  const votes = await oneByOne(voting, 'scheduler', async ({ file }) => {
    const sealed = await runTally(file.id, now());
    await watchVotes(file, now());
    return sealed;
  });
  return { votes: sumOf(votes) };
}
