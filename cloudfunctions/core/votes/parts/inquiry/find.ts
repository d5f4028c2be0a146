import type { Context } from '../../../ground/table';
import { notFound } from '../../../ground/fault';
import { findExhibit, type Exhibit } from '../../../works/stores/exhibits';

/** The exhibit that somebody names. @throws ActionFault NOT_FOUND when that round never showed the entry. */
export async function findInquired(
  { campaign }: Pick<Context, 'campaign'>,
  { round, entry }: { round: string; entry: string },
): Promise<Exhibit> {
  const exhibit = await findExhibit({ campaign: campaign.id, round }, entry);
  if (exhibit === null) throw notFound('这件作品');
  return exhibit;
}
