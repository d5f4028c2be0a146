import type { CampaignFile } from '../../../cloudfunctions/core/abilities';
import { campaign as notice } from '../../../cloudfunctions/core/campaigns/zhongai-liaoning';
import { stepsThat } from '../../../cloudfunctions/core/steps/campaign/steps';
import { ATMOST, MEETING, SCREENING } from '../../support/panel-steps';

const [recommendation] = stepsThat(notice, 'recommend');
const [award] = notice.awards;
const [judging] = notice.rounds.filter(({ id }) => id === 'judging');
if (!recommendation || !award || !judging) throw new Error('the notice judges and gives awards');

const read = (reading: string) => ({ reading });

/** Notice 003 judged as notice 004 is: reviewers drawn by lot, then a meeting that votes. */
export const campaign: CampaignFile = {
  ...notice,
  rounds: notice.rounds.flatMap((round) =>
    round.id === 'judging'
      ? [
          {
            ...judging,
            id: 'screening',
            name: '初评',
            closes: '10-24',
            allows: ['score', 'select'],
          },
          { ...judging, id: 'review', name: '复评', opens: '10-25', allows: ['score'] },
        ]
      : [round],
  ),
  gates: notice.gates.filter(({ before }) => before === 'recommend'),
  steps: [
    recommendation,
    SCREENING,
    {
      does: 'rank',
      id: 'candidates',
      name: '候选优秀作品',
      round: 'screening',
      from: 'screening',
      per: 'kind',
      tally: null,
      take: { count: 4 },
      takeSource: read('每类最多4件进入复评'),
      tie: 'organizer',
      tieSource: read('并列的由组委会决定'),
      adjustable: true,
      adjustableSource: read('组委会可以调整，写明理由'),
      source: { clause: '评出候选优秀作品进入复评' },
    },
    MEETING,
  ],
  awards: [
    {
      ...award,
      id: 'best',
      name: '优秀作品',
      per: 'kind',
      count: { atMost: 10 },
      countSource: ATMOST,
      decidedBy: 'meeting',
    },
  ],
};
