import type { CampaignView } from '../../../../miniprogram/shared/campaign';
import type { Entry } from '../../stores/entries';
import type { Made } from '../../stores/inspections';
import { lookAtPicture } from './picture';
import type { InspectionProblem } from './problems';

/** What an inspection found: what is shown from now on, or what is wrong with the file. */
export type Found = { made: Made; lookalikes: number } | { problem: InspectionProblem };

/** Proves an entry's file by reading all of it, and makes what is shown. @throws Error to be tried again. */
export const look = (campaign: CampaignView, entry: Entry): Promise<Found> =>
  lookAtPicture(campaign, entry);
