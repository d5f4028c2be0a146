import { campaign as notice } from '../../cloudfunctions/core/campaigns/zhongai-liaoning';
import { stepsThat, type StepThat } from '../../cloudfunctions/core/steps/campaign/steps';

const [experts] = stepsThat(notice, 'score');
if (!experts) throw new Error('the notice judges');

export const ATMOST = { clause: '评审选出各类别优秀作品各10件以内' };
const read = (reading: string) => ({ reading });
const { panelSource, hides, hidesSource, source } = experts;
const panel = { panelSource, hides, hidesSource, source };

/** Reviewers drawn by lot pass works, or do not: 初评 of notice 004. */
export const SCREENING: StepThat<'screen'> = {
  ...panel,
  does: 'screen',
  id: 'screening',
  name: '初评',
  round: 'screening',
  from: 'accepted',
  fromSource: read('通过初审的全部作品'),
  panel: '评审小组各成员单位',
  assignment: { by: 'lot', reviewersPerEntry: 2, source: read('每件作品两人初评') },
  passes: 'all',
  passesSource: read('两人都认为合格的，通过初评'),
  opinion: 'failed',
  opinionSource: read('认为不合格的写明意见'),
};

/** Experts vote in a meeting: 复评 of notice 004. */
export const MEETING: StepThat<'ballot'> = {
  ...panel,
  does: 'ballot',
  id: 'meeting',
  name: '复评',
  round: 'review',
  from: 'candidates',
  fromSource: { clause: '评出候选优秀作品进入复评' },
  panel: '专家评审组',
  groups: [
    { id: 'picture', name: '图片类', kinds: ['image'], most: 2, places: 2, source: ATMOST },
    { id: 'film', name: '视频类', kinds: ['video'], most: 1, places: 1, source: ATMOST },
  ],
  quorum: { parts: 2, of: 3 },
  quorumSource: read('三分之二以上的专家投票，投票才有效'),
  share: null,
  shareSource: read('没有规定最低得票'),
  tie: 'again',
  tieSource: read('并列末位的再投一次，仍并列的由主持人决定'),
  own: 'shown',
  ownSource: read('可以看本单位的作品，但不能投'),
  chairs: ['judge', 'organizer'],
  chairsSource: read('由评审会主持人或组委会宣布开始和结束'),
};
