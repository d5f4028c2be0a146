import type { Campaign } from '../../../cloudfunctions/core/abilities';
import { officeOf, viewOf } from '../../../cloudfunctions/core/campaign-view';
import type { CampaignView } from '../../../miniprogram/shared/campaign/view';
import type { OfficeView } from '../../../miniprogram/shared/campaign/office';

/** A campaign that can be run. */
export interface Admitted {
  file: string;
  campaign: Campaign;
  view: CampaignView;
  office: OfficeView;
}

/** A campaign that its check has found no fault with, as a rehearsal takes it. */
export const admitted = (file: string, campaign: Campaign): Admitted => ({
  file,
  campaign,
  view: viewOf(campaign),
  office: officeOf(campaign),
});
