import type { CampaignFile } from '../../../cloudfunctions/core/abilities';
import { campaign as notice } from '../../../cloudfunctions/core/campaigns/zhongai-liaoning';

/** Notice 003 without lists: judges look at every published work, and see its unit and votes. */
export const campaign: CampaignFile = {
  ...notice,
  gates: notice.gates.filter(({ before }) => before === 'recommend'),
  steps: notice.steps.flatMap((step): CampaignFile['steps'] => {
    if (step.does === 'rank') return [];
    if (step.does !== 'score') return [step];
    const hidesSource = { reading: '不显示作者和其他专家的分数' };
    return [{ ...step, from: 'published', hides: ['author', 'scores'], hidesSource }];
  }),
};
