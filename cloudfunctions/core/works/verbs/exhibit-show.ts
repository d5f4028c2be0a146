import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { mayVote } from '../../../../miniprogram/shared/votes/vote';
import { notFound } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { talliedAt } from '../../votes/stores/tallies';
import { detailOf } from '../parts/exhibit/card';
import { findShown } from '../parts/exhibit/find-shown';
import { hallOf } from '../parts/exhibit/hall';
import { readToday, todayOf } from '../parts/exhibit/votes-today';

const showInput = z.strictObject({ id: z.string().check(z.maxLength(64)) });

/** Shows one exhibit, and whether the caller may vote for it now. */
async function show(
  { actor, now, campaign }: Context<'citizen'>,
  { id }: Input<'exhibit.show'>,
): Promise<Output<'exhibit.show'>> {
  const hall = hallOf(campaign, now);
  if (hall === null) throw notFound('这件作品');
  const [exhibit, votes, tallied] = await Promise.all([
    findShown(campaign, now, id),
    readToday(actor, hall, now),
    talliedAt(campaign.id, now),
  ]);
  if (exhibit === null) throw notFound('这件作品');
  const decision = mayVote(
    campaign,
    { now, round: exhibit.round },
    {
      votesToday: votes.length,
      votesForEntryToday: votes.filter((vote) => vote.entry === id).length,
    },
  );
  return {
    exhibit: detailOf(exhibit, tallied),
    today: todayOf(campaign, hall, now, votes),
    refusal: decision.allowed ? null : decision,
  };
}

export default verb('exhibit.show', { actor: 'citizen', input: showInput, run: show });
