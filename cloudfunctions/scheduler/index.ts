import { campaign } from '../core/campaigns';
import { readCaller } from '../core/ground/caller';
import { now } from '../core/ground/clock';
import { runTally } from '../core/votes/parts/tally/run';
import { watchVotes } from '../core/votes/parts/watch/run';

/** Run by the timer; a person who gets here is sent away, whatever the event says. */
export async function main(): Promise<{ votes: number }> {
  if (readCaller().openid !== null) throw new Error('The scheduler answers no person');
  const votes = await runTally(campaign.id, now());
  await watchVotes(campaign, now());
  return { votes };
}
