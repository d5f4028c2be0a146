import { officeView } from '../../support/campaign';
import type { OfficeView } from '../../../miniprogram/shared/campaign/office';
import { aCampaign } from '../../support/campaign';

/** Notice 003 as the organizer's pages know it, with single parts of the office replaced. */
export const premises = (own: Partial<OfficeView> = {}) => ({
  campaign: aCampaign(),
  office: { ...officeView, ...own },
});
