import { campaign as whole } from '../../../cloudfunctions/core/campaigns/poverty-stories';
import type { CampaignFile } from '../../../cloudfunctions/core/abilities';

const LITTLE = { reading: '小规模彩排：名额按比例减少' };

/** Notice 004 with small numbers, so that few people can bring about everything that its rules speak of. */
export const campaign: CampaignFile = {
  ...whole,
  id: 'small-stories',
  steps: whole.steps.map((step) => {
    if (step.does === 'rank') return { ...step, take: { count: 4 }, takeSource: LITTLE };
    if (step.does !== 'ballot') return step;
    const groups = step.groups.slice(1).map((group) => ({
      ...group,
      kinds: group.kinds.slice(0, 1),
      most: 2,
      places: 2,
      source: LITTLE,
    }));
    return { ...step, groups };
  }),
  kinds: whole.kinds
    .filter(({ id }) => id === 'picture' || id === 'short')
    .map((kind) => ({
      ...kind,
      carriers: ['upload'],
      limits: kind.limits.filter(
        ({ measure }) => measure !== 'pictures' && measure !== 'kilobitsPerSecond',
      ),
    })),
  form: whole.form.map((field) => ({ ...field, channels: [] })),
  content: { ...whole.content, borrowed: null, dated: null, original: null, anonymous: null },
  naming: [],
  papers: [],
  forwardings: [],
};
