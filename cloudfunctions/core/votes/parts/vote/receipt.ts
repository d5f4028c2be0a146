import { dayOf } from '../../../../../miniprogram/shared/calendar';
import type { VoteReceipt } from '../../../../../miniprogram/shared/contract';
import type { Vote } from '../../stores/votes';
import { seatOf } from '../../stores/votes';

/** What a voter keeps of a vote: enough to find it in the published ledger. */
export const receiptOf = (vote: Vote): VoteReceipt => ({
  id: vote.receipt,
  nonce: vote.nonce,
  entry: vote.entry,
  round: vote.round,
  day: dayOf(vote.at),
  seat: seatOf(vote),
  at: vote.at,
  window: vote.window,
  before: vote.before,
});
