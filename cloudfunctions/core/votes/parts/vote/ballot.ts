import { randomBytes } from 'crypto';
import { receiptId } from '../../../../../miniprogram/shared/ledger/receipt';
import { windowOf } from '../../../works/rules/windows';
import { sha256 } from '../../../ground/sha256';
import { lowestFree } from '../../../record/parts/seat/take-seat';
import type { Hall } from '../../../works/stores/exhibits';
import type { Vote } from '../../stores/votes';
import { seatOf, sitterOf, voterDayOf } from '../../stores/votes';

/** A vote before it has a seat. */
export interface Paper extends Hall {
  /** `yyyy-MM-dd` */
  day: string;
  voter: string;
  entry: string;
  /** ms */
  at: number;
  /** Counted votes of the entry, as they were read. */
  before: number;
  request: string;
  /** Name of the client's network, null when unknown. */
  address: string | null;
  /** WeChat's risk rank of the voter, null when unknown. */
  risk: number | null;
}

/**
 * Fills in a vote for the first free seat: the day's votes are the seats, those for one entry its sitters.
 * @param votes the voter's rows of the day.
 * @param addressSeat a free one of the client address; null where addresses are not limited.
 */
export function ballot(
  { day, ...paper }: Paper,
  votes: readonly Vote[],
  addressSeat: string | null,
): Vote {
  const voterDay = voterDayOf(paper.campaign, paper.round, day, paper.voter);
  const own = votes.filter((vote) => vote.entry === paper.entry);
  const _id = `${voterDay}:${lowestFree(votes.map(seatOf))}`;
  const nonce = randomBytes(16).toString('hex');
  return {
    _id,
    ...paper,
    voterDay,
    sitter: `${voterDay}:${paper.entry}:${lowestFree(own.map(sitterOf))}`,
    window: windowOf(paper.at),
    nonce,
    receipt: receiptId(paper.request, nonce, sha256),
    addressSeat: addressSeat ?? _id,
  };
}
