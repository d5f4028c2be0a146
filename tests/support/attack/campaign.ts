import type { CampaignFile } from '../../../cloudfunctions/core/abilities';
import { campaign as notice } from '../../../cloudfunctions/core/campaigns/zhongai-liaoning';
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

/**
 * The product's own campaign, with two people for what cannot be taken back, and with what it has not: a screening in
 * which reviewers are placed by hand too, and two votes in a meeting.
 */
export const campaign: CampaignFile = {
  ...notice,
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
