import type { Campaign } from '../../cloudfunctions/core/abilities';
import { CAMPAIGN_FILES, type CampaignId } from '../../cloudfunctions/core/campaigns/registry';

/** The number of each campaign's notice. */
const NOTICES = {
  'petition-wechat': '000',
  'online-petition-month': '001',
  'county-publicity': '002',
  'zhongai-liaoning': '003',
  'poverty-stories': '004',
} satisfies Record<CampaignId, string>;

/** Every notice with its campaign. */
export const CAMPAIGNS = Object.entries(CAMPAIGN_FILES).map(
  ([id, campaign]): [notice: string, campaign: Campaign] => [NOTICES[id as CampaignId], campaign],
);
