import type { CampaignFile } from '../../cloudfunctions/core/abilities';
import { campaign as notice } from '../../cloudfunctions/core/campaigns/poverty-stories';

/** Notice 004 as far as works are sent in and looked at first; what comes of them afterwards is left out. */
export const campaign: CampaignFile = {
  ...notice,
  naming: [],
  quotas: [],
  papers: [],
  forwardings: [],
};
