import { campaign as whole } from '../../../cloudfunctions/core/campaigns/poverty-stories';
import type { CampaignFile } from '../../../cloudfunctions/core/abilities';

const LITTLE = { reading: '小规模彩排：名额按比例减少' };

/** Notice 004 with few places, so that few people can bring about everything that its rules speak of. */
export const campaign: CampaignFile = {
  ...whole,
  id: 'small-stories',
  steps: whole.steps.map((step) => {
    if (step.does === 'rank') return { ...step, take: { count: 4 }, takeSource: LITTLE };
    if (step.does !== 'ballot') return step;
    return {
      ...step,
      groups: step.groups.map((group) => ({ ...group, most: 2, places: 2, source: LITTLE })),
    };
  }),
};
