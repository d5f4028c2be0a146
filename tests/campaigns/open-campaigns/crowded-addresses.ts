import type { CampaignFile } from '../../../cloudfunctions/core/abilities';
import { campaign as notice } from '../../../cloudfunctions/core/campaigns/zhongai-liaoning';

/** Notice 003 with few votes for each client address. */
export const campaign: CampaignFile = {
  ...notice,
  voting: notice.voting && {
    ...notice.voting,
    perAddress: { votes: 20, minutes: 10, source: { reading: '同一网络地址每10分钟最多投20票' } },
  },
};
