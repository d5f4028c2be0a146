import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import { findExhibit, type Exhibit } from '../../stores/exhibits';
import { earlierHalls, hallOf } from './hall';

/**
 * The exhibit of an entry: the one on show, else that of the newest round before that shows it.
 * @param now ms.
 * @returns null when it is shown nowhere.
 */
export async function findShown(
  campaign: CampaignView,
  now: number,
  entry: string,
): Promise<Exhibit | null> {
  const hall = hallOf(campaign, now);
  if (hall === null) return null;
  for (const one of [hall, ...earlierHalls(campaign, hall)]) {
    const exhibit = await findExhibit(one, entry);
    // Hidden in a later round, as a finalist that was taken back: what was shown before can be looked at.
    if (exhibit?.shown === true) return exhibit;
  }
  return null;
}
