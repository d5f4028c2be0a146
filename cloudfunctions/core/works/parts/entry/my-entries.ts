import type { MyEntry } from '../../../../../miniprogram/shared/contract';
import type { Context } from '../../../ground/table';
import type { Entry } from '../../stores/entries';
import { checksOf } from '../../../files/parts/check/of-subjects';
import { piecesOf } from '../piece/of-entries';
import { latestVotes } from './latest-votes';
import { myEntryOf } from './my-entry';
import { hasStanding } from './standing';
import { standingsOf } from './standings';

type Asking = Pick<Context, 'campaign' | 'office' | 'now' | 'handedIn'>;

/**
 * Entries as their author reads them now, in their order: votes, checks and how far each has come.
 * @param entries at most 100, settled.
 */
export async function myEntriesOf(context: Asking, entries: readonly Entry[]): Promise<MyEntry[]> {
  const { campaign, now, handedIn } = context;
  const shown = entries.filter(hasStanding).map(({ _id }) => _id);
  const [pieces, votes, standings, checks, publishedAt] = await Promise.all([
    piecesOf(entries),
    latestVotes(campaign, now, shown),
    standingsOf(context, shown),
    checksOf(entries.map(({ _id }) => `entry:${_id}`)),
    handedIn.publishedSince(campaign.id),
  ]);
  return entries.map((entry) =>
    myEntryOf(campaign, entry, {
      pieces: pieces.get(entry._id) ?? [],
      shown: votes.get(entry._id),
      standings: standings.get(entry._id),
      checks: checks.get(`entry:${entry._id}`),
      publishedAt,
    }),
  );
}

/** The same for one entry. */
export async function myEntryNow(context: Asking, entry: Entry): Promise<MyEntry> {
  const [mine] = await myEntriesOf(context, [entry]);
  if (mine === undefined) throw new Error('An entry has no view');
  return mine;
}
