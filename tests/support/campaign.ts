import type { Campaign } from '../../cloudfunctions/core/abilities';
import { officeOf, viewOf } from '../../cloudfunctions/core/campaign-view';
import { CAMPAIGN_FILES } from '../../cloudfunctions/core/campaigns/registry';
import type { CampaignView } from '../../miniprogram/shared/campaign/view';

/** Notice 003's campaign, which tests and scripts are about unless they say otherwise. */
export const campaign: Campaign = CAMPAIGN_FILES['zhongai-liaoning'];
export const campaignView = viewOf(campaign);
export const officeView = officeOf(campaign);

/** The same, with single parts replaced. */
export const aCampaign = (own: Partial<CampaignView> = {}): CampaignView => ({
  ...campaignView,
  ...own,
});

/** ms of a Shanghai time of the campaign's year: `shanghai('09-15 23:59:59.999')`. */
export function shanghai(moment: string): number {
  const [day = '', time = '00:00:00'] = moment.split(' ');
  return Date.parse(`2027-${day}T${time}+08:00`);
}
