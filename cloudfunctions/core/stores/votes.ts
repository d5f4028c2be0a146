import { collection } from '../runtime/database';

/** One vote in the ledger. `_id` is its seat, `<campaign>:<round>:<day>:<voter>:<n>`. */
export interface Vote {
  _id: string;
  campaign: string;
  round: string;
  voter: string;
  /** `<campaign>:<round>:<day>:<voter>` */
  voterDay: string;
  /** Unique: `<voterDay>:<entry>:<k>`. */
  sitter: string;
  entry: string;
  at: number;
  window: number;
  request: string;
}

const votes = collection<Vote>('votes');

/** More than any campaign allows one voter a day. */
const MOST_A_DAY = 200;

export const voterDayOf = (campaign: string, round: string, day: string, voter: string): string =>
  `${campaign}:${round}:${day}:${voter}`;

/** What a voter has cast in a round on a day (`yyyy-MM-dd`). */
export const votesOfDay = (
  campaign: string,
  round: string,
  day: string,
  voter: string,
): Promise<Vote[]> =>
  votes.list({ voterDay: voterDayOf(campaign, round, day, voter) }, { limit: MOST_A_DAY });
