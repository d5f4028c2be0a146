import { dayOf } from '../../../../miniprogram/shared/calendar';
import type { VoteReceipt } from '../../../../miniprogram/shared/contract';
import type { Vote } from '../../stores/votes';
import { seatOf } from '../../stores/votes';

/** What a voter keeps of a vote; the row it names can be looked up in the ledger. */
export const receiptOf = (vote: Vote): VoteReceipt => ({
  id: vote._id,
  entry: vote.entry,
  round: vote.round,
  day: dayOf(vote.at),
  seat: seatOf(vote),
  at: vote.at,
  before: vote.before,
});
