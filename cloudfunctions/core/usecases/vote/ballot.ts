import type { CampaignView } from '../../../../miniprogram/shared/campaign';
import { windowOf } from '../../rules/windows';
import type { Seating } from '../../seats/take-seat';
import { freeNumbers } from '../../seats/take-seat';
import type { Hall } from '../../stores/exhibits';
import type { Vote } from '../../stores/votes';
import { findBySitter, insertVote, seatOf, sitterOf, voterDayOf } from '../../stores/votes';

/** A vote before it has a seat. */
export interface Paper extends Hall {
  /** `yyyy-MM-dd` */
  day: string;
  voter: string;
  entry: string;
  /** ms */
  at: number;
  request: string;
}

/**
 * The seats a voter still has: the day's votes are the seats, the votes for one entry its sitters.
 * @param votes the voter's rows of the day, as far as they were read.
 */
export function ballot(
  { voting }: CampaignView,
  { day, ...paper }: Paper,
  votes: readonly Vote[],
): Seating<Vote> {
  const voterDay = voterDayOf(paper.campaign, paper.round, day, paper.voter);
  const own = votes.filter((vote) => vote.entry === paper.entry);
  return {
    seats: freeNumbers(voting === null ? 0 : voting.perDay, votes.map(seatOf)),
    sitters: freeNumbers(voting?.perEntryPerDay ?? 0, own.map(sitterOf)),
    document: (seat, sitter) => ({
      _id: `${voterDay}:${seat}`,
      ...paper,
      voterDay,
      sitter: `${voterDay}:${paper.entry}:${sitter}`,
      window: windowOf(paper.at),
    }),
    insert: insertVote,
    recognise: async ({ sitter, request }) => {
      const row = await findBySitter(sitter);
      return row?.request === request ? row : null;
    },
  };
}
