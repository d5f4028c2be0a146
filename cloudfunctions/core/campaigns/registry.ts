import { campaign as zhongaiLiaoning } from './zhongai-liaoning';

/** The id of a campaign is the name of its file. */
export const CAMPAIGN_FILES = {
  'zhongai-liaoning': zhongaiLiaoning,
} as const;

export type CampaignId = keyof typeof CAMPAIGN_FILES;

/** Notice 003. */
export const DEFAULT_CAMPAIGN: CampaignId = 'zhongai-liaoning';
