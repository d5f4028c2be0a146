import { cloud } from '../../ground/cloud';
import { collection, command } from '../../ground/database';
import type { Hall } from '../../works/stores/exhibits';
import type { Span, Vote } from './votes';

const votes = collection<Vote>('votes');

/** Groups or rows that one call answers. */
const MOST = 1000;

/** An entry of a round; entries are gone through in the order of these two. */
export interface Place {
  round: string;
  entry: string;
}

const inWindows = ({ from, to }: Span): object => command.gt(from).and(command.lte(to));

/**
 * The entries with at least so many votes in a span, by the index of windows.
 * @param after the last one of the page before; null for the first page.
 * @returns at most 1000, ordered by round and entry; fewer means that there are no more.
 */
export async function entriesVotedFor(
  campaign: string,
  span: Span,
  least: number,
  after: Place | null,
): Promise<(Place & { votes: number })[]> {
  const { aggregate } = command;
  const later =
    after === null
      ? {}
      : command.or([
          { round: command.gt(after.round) },
          { round: after.round, entry: command.gt(after.entry) },
        ]);
  const { list } = (await cloud
    .database()
    .collection('votes')
    .aggregate()
    .match({ campaign, window: inWindows(span) })
    .group({
      _id: aggregate.concat(['$round', ':', '$entry']),
      round: aggregate.first('$round'),
      entry: aggregate.first('$entry'),
      votes: aggregate.sum(1),
    })
    .match(command.and([{ votes: command.gte(least) }, later]))
    .sort({ round: 1, entry: 1 })
    .limit(MOST)
    .end()) as { list: (Place & { votes: number })[] };
  return list;
}

const inSpan = ({ campaign, round }: Hall, entry: string, span: Span): object => ({
  campaign,
  round,
  entry,
  window: inWindows(span),
});

/** How many votes of one entry a span holds, by the index alone. */
export const countOfEntry = (hall: Hall, entry: string, span: Span): Promise<number> =>
  votes.count(inSpan(hall, entry, span));

/** What the watch looks at in a vote. */
export type WatchedVote = Pick<Vote, 'at' | 'window' | 'voter' | 'address'>;

/** The first votes of one entry in a span, at most 1000, by window. */
export const votesOfEntry = (hall: Hall, entry: string, span: Span): Promise<WatchedVote[]> =>
  votes.pick(inSpan(hall, entry, span), ['at', 'window', 'voter', 'address'], {
    order: [['window', 'asc']],
    limit: MOST,
  });

/** The first window of a span that has votes, or null; one row is read. */
export async function oldestVotedWindow(campaign: string, span: Span): Promise<number | null> {
  const where = { campaign, window: inWindows(span) };
  const order = [
    ['window', 'asc'],
    ['_id', 'asc'],
  ] as const;
  const [oldest] = await votes.pick(where, ['window'], { order, limit: 1 });
  return oldest?.window ?? null;
}

/** Some votes of a span for whatever entries. */
export const someVotes = (
  campaign: string,
  span: Span,
  limit: number,
): Promise<Pick<Vote, 'entry' | 'voter' | 'window'>[]> =>
  votes.pick({ campaign, window: inWindows(span) }, ['entry', 'voter', 'window'], { limit });

/**
 * When some voters (at most 100) first voted in the campaign, by the index of voters.
 * @param before ms; votes from then on are not seen.
 * @returns ms by voter; who had not voted is not there.
 */
export async function firstVotesOf(
  campaign: string,
  voters: readonly string[],
  before: number,
): Promise<Map<string, number>> {
  if (voters.length === 0) return new Map();
  const { list } = (await cloud
    .database()
    .collection('votes')
    .aggregate()
    .match({ campaign, voter: command.in([...voters]), at: command.lt(before) })
    .group({ _id: '$voter', first: command.aggregate.min('$at') })
    .limit(MOST)
    .end()) as { list: { _id: string; first: number }[] };
  return new Map(list.map(({ _id, first }) => [_id, first]));
}
