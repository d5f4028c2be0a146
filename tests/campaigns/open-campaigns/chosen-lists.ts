import type { CampaignFile } from '../../../cloudfunctions/core/abilities';
import { campaign as notice } from '../../../cloudfunctions/core/campaigns/zhongai-liaoning';
import { stepsThat } from '../../../cloudfunctions/core/steps/campaign/steps';

const [recommendation] = stepsThat(notice, 'recommend');
const [finalists] = stepsThat(notice, 'rank');
const [experts] = stepsThat(notice, 'score');
if (recommendation === undefined || finalists === undefined || experts === undefined)
  throw new Error('the notice selects and judges');

/**
 * Notice 003 with lists from other pools: the most voted of all published works, and, while a first panel looks
 * at them, works of which people choose; what they chose goes to the experts.
 */
export const campaign: CampaignFile = {
  ...notice,
  rounds: notice.rounds.map((round) =>
    round.id === 'judging' ? { ...round, allows: ['score', 'select'] } : round,
  ),
  gates: notice.gates.filter(({ before }) => before === 'recommend'),
  steps: [
    recommendation,
    { ...finalists, id: 'popular', from: 'published', per: 'campaign', take: { count: 2 } },
    {
      ...finalists,
      id: 'chosen',
      round: 'judging',
      from: 'accepted',
      per: 'kind',
      tally: null,
      take: { count: 2 },
    },
    { ...experts, id: 'meeting', round: 'announcement', from: 'chosen' },
    { ...experts, id: 'screening', from: 'accepted' },
    { ...experts, id: 'early', round: 'final', from: 'popular' },
  ],
};
