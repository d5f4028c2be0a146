import type { CampaignFile } from '../../../cloudfunctions/core/abilities';
import { campaign as notice } from '../../../cloudfunctions/core/campaigns/zhongai-liaoning';

/** Notice 003 without lists: judges look at every published work, and see its unit and votes. */
export const campaign: CampaignFile = {
  ...notice,
  gates: notice.gates.filter(({ before }) => before === 'recommend'),
  selections: [],
  judgings: notice.judgings.map((judging) => ({
    ...judging,
    from: 'published',
    hides: ['author', 'scores'],
    hidesSource: { reading: '不显示作者和其他专家的分数' },
  })),
};
