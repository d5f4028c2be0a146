import { campaignView } from '../../cloudfunctions/core/campaigns';
import type { CampaignView } from '../../miniprogram/shared/campaign/view';

/** Notice 003's campaign, with single parts replaced. */
export const aCampaign = (own: Partial<CampaignView> = {}): CampaignView => ({
  ...campaignView,
  ...own,
});

/** ms of a Shanghai time of the campaign's year: `shanghai('09-15 23:59:59.999')`. */
export function shanghai(moment: string): number {
  const [day = '', time = '00:00:00'] = moment.split(' ');
  return Date.parse(`2027-${day}T${time}+08:00`);
}
