import * as z from 'zod/mini';
import type {
  Input,
  MyVote,
  Output,
  VoteStandingNow,
} from '../../../../miniprogram/shared/contract';
import { slotOf } from '../../works/rules/windows';
import { cursorInput, decodeCursor } from '../../ground/cursor';
import { momentCursor, PAGE_READ, pageOf } from '../../ground/page';
import { verb, type Context } from '../../ground/table';
import { voterOf } from '../../ground/voter';
import { exhibitId, findExhibits, type Exhibit } from '../../works/stores/exhibits';
import { findHolds } from '../stores/holds';
import type { Vote } from '../stores/votes';
import { votesOfVoter } from '../stores/votes';
import { receiptOf } from '../parts/vote/receipt';

const mineInput = z.strictObject({ cursor: cursorInput });

/** The caller's votes in all rounds, newest first, and how each stands. */
async function mine(
  { actor, campaign }: Context<'citizen'>,
  { cursor }: Input<'votes.mine'>,
): Promise<Output<'votes.mine'>> {
  const after = decodeCursor(momentCursor, cursor);
  const votes = await votesOfVoter(
    campaign.id,
    voterOf(campaign.id, actor.openid),
    after,
    PAGE_READ,
  );
  const [exhibits, standings] = await Promise.all([exhibitsOf(votes), standingsOf(votes)]);
  const view = (vote: Vote): MyVote => ({
    receipt: receiptOf(vote),
    ...workOf(exhibits.get(exhibitId(vote, vote.entry))),
    standing: standings.get(slotId(vote)) ?? 'counted',
  });
  return pageOf(votes, view, ({ at, _id }) => ({ at, id: _id }));
}

/** A work that is not shown any more keeps its name among one's votes, not its picture. */
const workOf = (exhibit: Exhibit | undefined): Pick<MyVote, 'title' | 'number' | 'preview'> => ({
  title: exhibit?.title ?? '',
  number: exhibit?.number ?? 0,
  preview: exhibit?.shown === true ? exhibit.preview : null,
});

async function exhibitsOf(votes: readonly Vote[]): Promise<Map<string, Exhibit>> {
  const rounds = [...new Set(votes.map(({ round }) => round))];
  const found = await Promise.all(
    rounds.map((round) => {
      const own = votes.filter((vote) => vote.round === round);
      const [campaign = ''] = own.map((vote) => vote.campaign);
      return findExhibits({ campaign, round }, [...new Set(own.map(({ entry }) => entry))]);
    }),
  );
  return new Map(found.flat().map((exhibit) => [exhibit._id, exhibit]));
}

/** Id of the hold that a vote would be in. */
const slotId = (vote: Vote): string =>
  `${exhibitId(vote, vote.entry)}:${String(slotOf(vote.window))}`;

async function standingsOf(votes: readonly Vote[]): Promise<Map<string, VoteStandingNow>> {
  const holds = await findHolds([...new Set(votes.map(slotId))]);
  return new Map(
    holds.map(({ _id, state }) => [_id, state === 'released' ? 'counted' : state] as const),
  );
}

export default verb('votes.mine', { actor: 'citizen', input: mineInput, run: mine });
