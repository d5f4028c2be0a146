import * as z from 'zod/mini';
import { dayOf } from '../../../../miniprogram/shared/calendar';
import type { CampaignView } from '../../../../miniprogram/shared/campaign';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import type { Decision } from '../../../../miniprogram/shared/decision';
import type { VoteMoment, VotesSoFar } from '../../../../miniprogram/shared/rules/vote';
import { mayVote, mayVoteNow } from '../../../../miniprogram/shared/rules/vote';
import type { ActionFault } from '../../runtime/fault';
import { notFound, refused } from '../../runtime/fault';
import type { Context } from '../../runtime/table';
import { voterOf } from '../../runtime/voter';
import { takeSeat } from '../../seats/take-seat';
import type { Hall } from '../../stores/exhibits';
import { findExhibit } from '../../stores/exhibits';
import type { Vote } from '../../stores/votes';
import { hallOf } from '../exhibit/hall';
import { readToday, todayOf } from '../exhibit/votes-today';
import { receiptOf } from './receipt';
import { ballot } from './ballot';

export const castInput = z.strictObject({
  entry: z.string().check(z.minLength(1), z.maxLength(64)),
  request: z.string().check(z.regex(/^[\w-]{8,64}$/)),
});

/** Casts one vote: two reads side by side, the rules, one insert. */
export async function cast(
  { actor, now, campaign }: Context<'citizen'>,
  { entry, request }: Input<'vote.cast'>,
): Promise<Output<'vote.cast'>> {
  const hall = openHall(campaign, now);
  const [exhibit, votes] = await Promise.all([
    findExhibit(hall, entry),
    readToday(actor, hall, now),
  ]);
  if (exhibit === null || !exhibit.shown) throw notFound('这件作品');
  const answer = (vote: Vote, today: readonly Vote[]): Output<'vote.cast'> => ({
    receipt: receiptOf(vote),
    today: todayOf(campaign, hall, now, today),
  });

  const before = votes.find((vote) => vote.entry === entry && vote.request === request);
  if (before !== undefined) return answer(before, votes);
  const moment = { now, round: hall.round };
  const votesForEntryToday = votes.filter((vote) => vote.entry === entry).length;
  const decision = mayVote(campaign, moment, { votesToday: votes.length, votesForEntryToday });
  if (!decision.allowed) throw refused(decision);

  const paper = { ...hall, day: dayOf(now), voter: voterOf(actor.openid), entry, at: now, request };
  const taken = await takeSeat(ballot(campaign, paper, votes));
  switch (taken.outcome) {
    case 'seated':
      // Others of the voter's votes came in between, so what was read before is not all.
      if (taken.contended) return answer(taken.document, await readToday(actor, hall, now));
      return answer(taken.document, [...votes, taken.document]);
    case 'again':
      return answer(taken.document, await readToday(actor, hall, now));
    case 'full':
      throw used(campaign, moment, { votesToday: campaign.voting?.perDay ?? 0 });
    case 'present':
      throw used(campaign, moment, { votesForEntryToday: campaign.voting?.perEntryPerDay ?? 0 });
    default:
      return taken satisfies never;
  }
}

/** The hall that takes votes now, decided by the calendar alone, before anything is read. */
function openHall(campaign: CampaignView, now: number): Hall {
  const hall = hallOf(campaign, now);
  const decision = mayVoteNow(campaign, { now, round: hall?.round ?? '' });
  if (!decision.allowed) throw refused(decision);
  if (hall === null) throw notFound('投票');
  return hall;
}

/** A cap that was reached while the vote was being cast, in the words of the rule. */
function used(campaign: CampaignView, moment: VoteMoment, used: Partial<VotesSoFar>): ActionFault {
  const soFar = { votesToday: 0, votesForEntryToday: 0, ...used };
  const decision: Decision = mayVote(campaign, moment, soFar);
  if (decision.allowed) throw new Error('A vote found no seat though no cap is reached');
  return refused(decision);
}
