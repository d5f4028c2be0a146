import { proposalDecline, proposalDeclineInput } from '../core/record/verbs/proposal-decline';
import { proposalList, proposalListInput } from '../core/record/verbs/proposal-list';

/** What one person in office wants and another has to confirm. */
export const proposalActions = {
  'proposal.list': { actor: 'organizer', input: proposalListInput, run: proposalList },
  'proposal.decline': { actor: 'organizer', input: proposalDeclineInput, run: proposalDecline },
} as const;
