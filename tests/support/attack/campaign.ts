import type { CampaignFile } from '../../../cloudfunctions/core/abilities';
import { campaign as notice } from '../../../cloudfunctions/core/campaigns/zhongai-liaoning';

/** The product's own campaign, with two people for what cannot be taken back. */
export const campaign: CampaignFile = {
  ...notice,
  twoPersons: {
    acts: ['void', 'disqualify', 'publish'],
    source: { reading: '由两位工作人员共同确认' },
  },
};
