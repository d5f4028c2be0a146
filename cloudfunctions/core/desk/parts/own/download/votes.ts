import { everyMoment } from '../../../../ground/every-row';
import { inBatches } from '../../../../ground/batches';
import { exhibitId, findExhibits } from '../../../../works/stores/exhibits';
import { votesOfVoter, type Vote } from '../../../../votes/stores/votes';

/** A vote as its voter takes it away: enough to find it in the public ledger. */
export interface OwnVote {
  at: number;
  title: string;
  round: string;
  receipt: string;
}

const AT_ONCE = 100;
/** The newest are taken along; more than these would not be read by a person. */
const MOST = 1000;

/** A voter's votes, newest first. */
export async function ownVotes(campaign: string, voter: string): Promise<OwnVote[]> {
  const votes = await everyMoment(
    AT_ONCE,
    (after) => votesOfVoter(campaign, voter, after, AT_ONCE),
    ({ at }) => at,
    MOST,
  );
  const titles = await titlesOf(campaign, votes);
  return votes.map((vote) => ({
    at: vote.at,
    title: titles.get(exhibitId(vote, vote.entry)) ?? '',
    round: vote.round,
    receipt: vote.receipt,
  }));
}

async function titlesOf(campaign: string, votes: readonly Vote[]): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (const round of new Set(votes.map((vote) => vote.round))) {
    const own = votes.filter((vote) => vote.round === round);
    const entries = [...new Set(own.map(({ entry }) => entry))];
    const shown = await inBatches(entries, (some) => findExhibits({ campaign, round }, some));
    for (const { _id, title } of shown) titles.set(_id, title);
  }
  return titles;
}
