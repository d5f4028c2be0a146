import type { CampaignFile } from '../../../cloudfunctions/core/abilities';
import { campaign as notice } from '../../../cloudfunctions/core/campaigns/zhongai-liaoning';

/** Notice 003 without asking WeChat about each voter. */
export const campaign: CampaignFile = {
  ...notice,
  voting: notice.voting && { ...notice.voting, risk: null },
};
