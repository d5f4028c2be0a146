import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type { Entry } from '../../stores/entries';
import type { Made } from '../../stores/inspections';
import { lookAtFilm } from './film';
import { lookAtPicture } from './picture';
import type { InspectionProblem } from './problems';

/** What an inspection found: what is shown from now on, or what is wrong with the file. */
export type Found =
  | {
      made: Made;
      /** What is wrong and does no harm. */
      flaw: InspectionProblem | null;
      /** Fingerprint material, see `Derivatives`; null for a film without a poster. */
      grey: Buffer | null;
    }
  | { problem: InspectionProblem };

/** Proves an entry's file by reading all of it, and makes what is shown. @throws Error to be tried again. */
export const look = (campaign: CampaignView, entry: Entry): Promise<Found> =>
  entry.kind === 'video' ? lookAtFilm(campaign, entry) : lookAtPicture(entry);
