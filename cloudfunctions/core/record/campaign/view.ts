import type { OfficeView } from '../../../../miniprogram/shared/campaign/office';
import type { CampaignView } from '../../../../miniprogram/shared/campaign/view';
import type { RecordPart } from './shape';

/** How often one person may act. */
export const view = ({ limits }: RecordPart): Pick<CampaignView, 'limits'> => ({ limits });

/** What takes two people in office. */
export const office = ({ twoPersons }: RecordPart): Pick<OfficeView, 'twoPersons'> => ({
  twoPersons,
});
