import type { CampaignFile } from '../../../cloudfunctions/core/abilities';
import { campaign as notice } from '../../../cloudfunctions/core/campaigns/zhongai-liaoning';

const reading = '防止恶意占用';
const source = { reading };

/** Notice 003 where what cannot be taken back needs two people, and strangers have few turns. */
export const campaign: CampaignFile = {
  ...notice,
  twoPersons: {
    acts: ['void', 'disqualify', 'publish'],
    source: { reading: '作废票数、取消资格和公布结果由两位工作人员共同确认' },
  },
  limits: {
    ticket: { most: 3, hours: 24, source },
    registration: { most: 2, hours: 24, source },
    appeal: { most: 1, hours: 24, source },
    report: { most: 2, hours: 24, source },
    code: { most: 2, hours: 1, source },
    download: { most: 1, hours: 24, source },
  },
};
