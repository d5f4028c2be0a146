import { cloud } from '../../ground/cloud';
import type { Inserted } from '../../ground/database';
import { collection, command } from '../../ground/database';
import { afterDescending, type Moment } from '../../ground/place';

/** One vote in the ledger, never changed. `_id` is its seat, `<campaign>:<round>:<day>:<voter>:<n>`. */
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
  /** Counted votes of the entry just before, so its voter can tell when the tally holds this one. */
  before: number;
  /** Of the tap; with voter and entry it is unique, so a retry after midnight is no second vote. */
  request: string;
  /** Public id, made of two numbers drawn by chance: it says nothing about the voter. See `receiptId`. */
  receipt: string;
  /** Drawn by the function, as `request` by the phone. */
  nonce: string;
  /** HMAC of the client address (IPv6: its /64), for the limits and the watch; null when unknown. */
  address: string | null;
  /** Unique: `<campaign>:<address>:<stretch>:<m>`; the row's own id where addresses are not limited. */
  addressSeat: string;
  /** WeChat's risk rank of the voter on the first vote of the day, 0 to 4; null is unknown. */
  risk: number | null;
}

const votes = collection<Vote>('votes');

/** More than any campaign allows one voter a day. */
const MOST_A_DAY = 200;
/** Groups that one aggregation answers. */
const MOST_GROUPS = 1000;

export const voterDayOf = (campaign: string, round: string, day: string, voter: string): string =>
  `${campaign}:${round}:${day}:${voter}`;

const lastNumber = (key: string): number => Number(key.slice(key.lastIndexOf(':') + 1));

/** Which of the voter's votes of the day this is, from 1. */
export const seatOf = (vote: Vote): number => lastNumber(vote._id);

/** Which of the voter's votes of the day for this entry this is, from 1. */
export const sitterOf = (vote: Vote): number => lastNumber(vote.sitter);

/** What a voter has cast in a round on a day (`yyyy-MM-dd`). */
export const votesOfDay = (
  campaign: string,
  round: string,
  day: string,
  voter: string,
): Promise<Vote[]> =>
  votes.list({ voterDay: voterDayOf(campaign, round, day, voter) }, { limit: MOST_A_DAY });

/** Writes one row into the ledger; a duplicate names the key that is taken: `_id_`, `sitter`, `request`, `addressSeat`. */
export const insertVote = (vote: Vote): Promise<Inserted> => votes.insert(vote);

/** The vote that a voter's tap for an entry has become, on whatever day; null when it has not. */
export const findByRequest = async ({
  campaign,
  voter,
  entry,
  request,
}: Pick<Vote, 'campaign' | 'voter' | 'entry' | 'request'>): Promise<Vote | null> =>
  (await votes.list({ campaign, voter, entry, request }, { limit: 1 }))[0] ?? null;

/** Windows of votes, from < window ≤ to. */
export interface Span {
  from: number;
  to: number;
}

const within = (campaign: string, { from, to }: Span): object => ({
  campaign,
  window: command.gt(from).and(command.lte(to)),
});

/** The newest window after `from` that has votes, or null; one document is read. */
export async function newestVotedWindow(campaign: string, from: number): Promise<number | null> {
  const [newest] = await votes.list(
    { campaign, window: command.gt(from) },
    { order: [['window', 'desc']], limit: 1 },
  );
  return newest?.window ?? null;
}

/** How many votes a span holds, by the index alone. */
export const votesWithin = (campaign: string, span: Span): Promise<number> =>
  votes.count(within(campaign, span));

/** What the ledger publishes of a vote, and its place in the order of reading. */
export type PublicVote = Pick<Vote, '_id' | 'round' | 'entry' | 'window' | 'receipt'>;

const PUBLIC = ['round', 'entry', 'window', 'receipt'] as const;
/** As many as the database answers. */
const ROWS_AT_ONCE = 1000;

/** Whether there may be rows after these. */
export const isFullPage = (rows: readonly PublicVote[]): boolean => rows.length === ROWS_AT_ONCE;

/** The first rows of a span, at most 1000, by window and then by id. */
export const firstVotesWithin = (campaign: string, span: Span): Promise<PublicVote[]> =>
  votes.pick(within(campaign, span), PUBLIC, {
    order: [
      ['window', 'asc'],
      ['_id', 'asc'],
    ],
    limit: ROWS_AT_ONCE,
  });

/** The next rows of the same window, at most 1000, by id. */
export const nextVotesOfWindow = (
  campaign: string,
  { window, _id }: PublicVote,
): Promise<PublicVote[]> =>
  votes.pick({ campaign, window, _id: command.gt(_id) }, PUBLIC, {
    order: [['_id', 'asc']],
    limit: ROWS_AT_ONCE,
  });

/** A vote by the day, the voter and which of the day's votes it was; null when there is none. */
export const findVote = (
  { campaign, round, day, voter }: { campaign: string; round: string; day: string; voter: string },
  seat: number,
): Promise<Vote | null> => votes.find(`${voterDayOf(campaign, round, day, voter)}:${seat}`);

/** A voter's votes in all rounds, newest first. */
export const votesOfVoter = (
  campaign: string,
  voter: string,
  after: Moment | null,
  limit: number,
): Promise<Vote[]> =>
  votes.list(afterDescending({ campaign, voter }, 'at', after), {
    order: [
      ['at', 'desc'],
      ['_id', 'desc'],
    ],
    limit,
  });

/**
 * Counts all votes of windows up to `to` for some entries of a round.
 * @param entries at most 100.
 * @returns votes by entry; an entry without votes is not there.
 */
export async function votesOfEntries(
  { campaign, round }: { campaign: string; round: string },
  entries: readonly string[],
  to: number,
): Promise<Map<string, number>> {
  const { list } = (await cloud
    .database()
    .collection('votes')
    .aggregate()
    .match({ campaign, round, entry: command.in([...entries]), window: command.lte(to) })
    .group({ _id: '$entry', votes: command.aggregate.sum(1) })
    .limit(MOST_GROUPS)
    .end()) as { list: { _id: string; votes: number }[] };
  return new Map(list.map(({ _id, votes: counted }) => [_id, counted]));
}

/** How many votes a voter has in all rounds. */
export const countVotesOf = (campaign: string, voter: string): Promise<number> =>
  votes.count({ campaign, voter });
