import * as z from 'zod/mini';
import { dayOf } from '../../../../miniprogram/shared/calendar';
import type { CampaignView } from '../../../../miniprogram/shared/campaign/view';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { mayVote, mayVoteNow } from '../../../../miniprogram/shared/votes/vote';
import { ActionFault, notFound, refused } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { voterOf } from '../../ground/voter';
import type { Choice } from '../../record/parts/seat/take-seat';
import { takeSeat } from '../../record/parts/seat/take-seat';
import type { Hall } from '../../works/stores/exhibits';
import { findExhibit } from '../../works/stores/exhibits';
import type { Vote } from '../stores/votes';
import { findByRequest, insertVote } from '../stores/votes';
import { hallOf } from '../../works/parts/exhibit/hall';
import { readToday, todayOf } from '../parts/vote/today';
import { addressSeats, type AddressSeats } from '../parts/vote/address-seats';
import type { Paper } from '../parts/vote/ballot';
import { ballot } from '../parts/vote/ballot';
import { receiptOf } from '../parts/vote/receipt';
import { riskToday } from '../parts/vote/risk-today';

const castInput = z.strictObject({
  entry: z.string().check(z.minLength(1), z.maxLength(64)),
  request: z.string().check(z.regex(/^[\w-]{8,64}$/)),
});

/** Casts one vote: two reads side by side, the rules, one insert. The first of a day also asks WeChat. */
async function cast(
  { actor, now, campaign, ip }: Context<'citizen'>,
  { entry, request }: Input<'vote.cast'>,
): Promise<Output<'vote.cast'>> {
  const hall = openHall(campaign, now);
  const read = () => readToday(actor, hall, now);
  const [exhibit, taken] = await Promise.all([findExhibit(hall, entry), read()]);
  if (exhibit === null || !exhibit.shown) throw notFound('这件作品');

  const voter = voterOf(campaign.id, actor.openid);
  const risk = await riskToday(campaign, taken, actor.openid, ip);
  const seats = addressSeats(campaign, ip, now);
  const { address } = seats;
  const before = exhibit.votes + exhibit.held + exhibit.voided;
  const day = dayOf(now);
  const paper: Paper = { ...hall, day, voter, entry, at: now, before, request, address, risk };
  let yesterday: Vote | null = null;
  const seated = await takeSeat<Vote>({
    taken,
    choose: (votes) =>
      yesterday === null ? chooseSeat(campaign, paper, votes, seats) : { sits: yesterday },
    insert: async (vote) => {
      const wrote = await insertVote(vote);
      if (wrote.inserted) return true;
      if (wrote.index === 'addressSeat') seats.wasTaken();
      // This very tap is a vote already: its reply got lost around midnight.
      if (wrote.index === 'request') yesterday = await findByRequest(paper);
      return false;
    },
    // The voter's own rows last: a retry whose vote fills the address has to find it.
    read: async () => {
      await seats.look();
      return read();
    },
  });
  if (seated === null) throw busy();
  return {
    receipt: receiptOf(seated.document),
    today: todayOf(campaign, hall, now, seated.taken),
  };
}

/** The hall that takes votes now, decided by the calendar alone, before anything is read. */
function openHall(campaign: CampaignView, now: number): Hall {
  const hall = hallOf(campaign, now);
  const decision = mayVoteNow(campaign, { now, round: hall?.round ?? '' });
  if (!decision.allowed) throw refused(decision);
  if (hall === null) throw notFound('投票');
  return hall;
}

/** A retry finds its own row; anything else has to pass the rules. */
function chooseSeat(
  campaign: CampaignView,
  paper: Paper,
  votes: readonly Vote[],
  seats: AddressSeats,
): Choice<Vote> {
  const own = votes.filter((vote) => vote.entry === paper.entry);
  const before = own.find((vote) => vote.request === paper.request);
  if (before !== undefined) return { sits: before };
  const decision = mayVote(
    campaign,
    { now: paper.at, round: paper.round },
    {
      votesToday: votes.length,
      votesForEntryToday: own.length,
      castAt: votes.map((vote) => vote.at),
      riskRank: paper.risk,
      votesOfAddress: seats.taken(),
    },
  );
  if (!decision.allowed) throw refused(decision);
  return { take: ballot(paper, votes, seats.pick(votes)) };
}

const busy = (): ActionFault =>
  new ActionFault({
    code: 'BUSY',
    reason: '您同时投的票太多，这一票没有排上',
    remedy: '请过几秒再投一次',
  });

export default verb('vote.cast', { actor: 'citizen', input: castInput, run: cast });
