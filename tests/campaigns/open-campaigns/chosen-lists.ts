import type { CampaignFile } from '../../../cloudfunctions/core/abilities';
import { campaign as notice } from '../../../cloudfunctions/core/campaigns/zhongai-liaoning';

const [finalists] = notice.selections;
const [experts] = notice.judgings;
if (finalists === undefined || experts === undefined)
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
  selections: [
    { ...finalists, id: 'popular', pool: 'published', per: 'campaign', take: { count: 2 } },
    {
      ...finalists,
      id: 'chosen',
      round: 'judging',
      pool: 'accepted',
      per: 'kind',
      tally: null,
      take: { count: 2 },
    },
  ],
  judgings: [
    { ...experts, id: 'meeting', round: 'announcement', from: 'chosen' },
    { ...experts, id: 'screening', from: 'accepted' },
    { ...experts, id: 'early', round: 'final', from: 'popular' },
  ],
};
