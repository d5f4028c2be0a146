import type { CampaignFile } from '../../../cloudfunctions/core/abilities';
import { campaign as notice } from '../../../cloudfunctions/core/campaigns/zhongai-liaoning';
import { forwardings, naming, papers, publications } from '../handing-on';
import { MEETING, SCREENING } from '../panel-steps';

const source = { reading: '供演练：由主持人决定' };
/** A vote in a meeting, over which an expert or the organizer presides. */
const vote = {
  ...MEETING,
  round: 'judging',
  from: 'accepted',
  tie: 'chair',
  quorum: null,
} as const;

const [author, unit] = notice.channels;
if (author === undefined || unit === undefined) throw new Error('the notice has two ways in');
/** Works of unions are looked at first by themselves, those of enterprises by a partner. */
const channels: CampaignFile['channels'] = [
  author,
  {
    ...{ ...unit, levels: ['city', 'industry'], firstReview: 'unit', firstReviewBy: '推荐工会' },
    source: { reading: '供演练：工会汇总的作品由工会自己初审' },
  },
  {
    ...{ ...unit, id: 'enterprise', name: '大型企业上传', levels: ['enterprise'] },
    ...{ firstReview: 'partner', firstReviewBy: '工人报社' },
    source: { reading: '供演练：大型企业的作品由报社初审' },
  },
];

/**
 * The product's own campaign, with two people for what cannot be taken back, and with what it has not: first reviews by
 * units and by a partner, a screening in which reviewers are placed by hand too, two votes in a meeting, and works that
 * are handed on with their forms and collected.
 */
export const campaign: CampaignFile = {
  ...notice,
  ...{ channels, naming, papers, forwardings, publications },
  steps: [
    ...notice.steps,
    {
      ...SCREENING,
      round: 'judging',
      assignment: { ...SCREENING.assignment, by: 'organizer', source },
    },
    { ...vote, id: 'meeting', groups: vote.groups.map((group) => ({ ...group, places: 1 })) },
    { ...vote, id: 'council', groups: vote.groups.map((group) => ({ ...group, places: 1 })) },
  ],
  twoPersons: {
    acts: ['void', 'disqualify', 'publish'],
    source: { reading: '由两位工作人员共同确认' },
  },
};
