import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type { Entry } from '../../stores/entries';
import { lookAtFilm } from './film';
import { lookAtPicture } from './picture';
import { type Found } from './found';

/** Proves an entry's file by reading all of it, and makes what is shown. @throws Error to be tried again. */
export const look = (campaign: CampaignView, entry: Entry): Promise<Found> =>
  entry.kind === 'video' ? lookAtFilm(campaign, entry) : lookAtPicture(entry);
