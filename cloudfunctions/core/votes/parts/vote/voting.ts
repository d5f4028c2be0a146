import { mayVote } from '../../../../../miniprogram/shared/votes/vote';
import type { Context, HandedIn } from '../../../ground/table';
import type { Voting } from '../../../works/parts/exhibit/voting';
import type { Hall } from '../../../works/stores/exhibits';
import { talliedAt } from '../../stores/tallies';
import { readToday, todayOf } from './today';

/** What a visitor has left today; one read. */
export const votesToday: HandedIn['votesToday'] = async ({ actor, campaign, now }, hall) =>
  todayOf(campaign, hall, now, await readToday(actor, hall, now));

/** The same, and whether the visitor may vote for what is shown. */
export const voting = async (
  { actor, campaign, now }: Context<'citizen'>,
  hall: Hall,
): Promise<Voting> => {
  const [votes, tallied] = await Promise.all([
    readToday(actor, hall, now),
    talliedAt(campaign.id, now),
  ]);
  return {
    today: todayOf(campaign, hall, now, votes),
    talliedAt: tallied,
    refusalFor: ({ entry, round }) => {
      const votesForEntryToday = votes.filter((vote) => vote.entry === entry).length;
      const facts = { votesToday: votes.length, votesForEntryToday };
      const decision = mayVote(campaign, { now, round }, facts);
      return decision.allowed ? null : decision;
    },
  };
};
