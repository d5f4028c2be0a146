import { campaign as countyPublicity } from './county-publicity';
import { campaign as onlinePetitionMonth } from './online-petition-month';
import { campaign as petitionWechat } from './petition-wechat';
import { campaign as povertyStories } from './poverty-stories';
import { campaign as zhongaiLiaoning } from './zhongai-liaoning';

/** The id of a campaign is the name of its file. */
export const CAMPAIGN_FILES = {
  'zhongai-liaoning': zhongaiLiaoning,
  'poverty-stories': povertyStories,
  'petition-wechat': petitionWechat,
  'online-petition-month': onlinePetitionMonth,
  'county-publicity': countyPublicity,
} as const;

export type CampaignId = keyof typeof CAMPAIGN_FILES;
