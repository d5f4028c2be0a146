import { notFound } from '../../../ground/fault';
import type { Context } from '../../../ground/table';
import { findEntries } from '../../../works/stores/entries';
import { findExhibit, type Exhibit } from '../../../works/stores/exhibits';
import type { Work } from '../../../../../miniprogram/shared/steps/recommend';
import { settle } from '../../../works/parts/entry/settle';
import { workOf } from './candidate';
import { placeOf, type Place } from './place';
import { ledgerVotes, NO_VOTES } from '../../../votes/parts/tally/ledger-votes';

/**
 * An entry as it stands at this moment, with its votes from the ledger, never from a display counter.
 * @throws ActionFault NOT_FOUND when it is not among the works that can be recommended, or not of this campaign.
 */
export async function findWork(
  { campaign, now }: Context<'contact'>,
  id: string,
): Promise<{ place: Place; exhibit: Exhibit; work: Work }> {
  const place = placeOf(campaign, now);
  if (place === null || place.hall === null || place.shownIn === null) throw notFound('推荐环节');
  const [[entry], votes] = await Promise.all([
    findEntries([id]).then(settle),
    ledgerVotes(campaign, place.shownIn.id, [id], now),
  ]);
  // After the entry: a decision that was finished on the way may have hidden the exhibit.
  const exhibit = await findExhibit(place.hall, id);
  if (entry === undefined || exhibit === null) throw notFound('这件作品');
  const work = workOf(exhibit, entry.state, votes.get(id) ?? NO_VOTES);
  return { place, exhibit, work: { ...work, unit: entry.belongsTo?.id ?? null } };
}
