import { campaign as whole } from '../../../cloudfunctions/core/campaigns/zhongai-liaoning';
import type { CampaignFile } from '../../../cloudfunctions/core/abilities';

const LITTLE = { reading: '小规模彩排：门槛、名额和奖项都按比例减少' };

/** Notice 003 with small numbers, so that few people can bring about everything that its rules speak of. */
export const campaign: CampaignFile = {
  ...whole,
  id: 'small-rehearsal',
  rounds: whole.rounds.map((round) =>
    round.id === 'preliminary'
      ? { ...round, opens: '09-04', closes: '09-15' }
      : round.id === 'final'
        ? { ...round, opens: '10-14', closes: '10-17' }
        : round,
  ),
  gates: whole.gates.map((gate, at) => ({ ...gate, moreThan: at === 0 ? 8 : 12, source: LITTLE })),
  quotas: whole.quotas.map((quota, at) => ({ ...quota, max: at === 0 ? 3 : 1, source: LITTLE })),
  steps: whole.steps.map((step) =>
    step.id === 'finalists' ? { ...step, take: { count: 2 }, takeSource: LITTLE } : step,
  ),
  awards: whole.awards.map((award) => ({
    ...award,
    count: { exactly: award.id === 'organization' ? 2 : 1 },
    countSource: LITTLE,
  })),
};
