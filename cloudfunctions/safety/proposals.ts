import { proposalDecline, proposalDeclineInput } from '../core/usecases/proposal/decline';
import { proposalList, proposalListInput } from '../core/usecases/proposal/list';

/** What one person in office wants and another has to confirm. */
export const proposalActions = {
  'proposal.list': { actor: 'organizer', input: proposalListInput, run: proposalList },
  'proposal.decline': { actor: 'organizer', input: proposalDeclineInput, run: proposalDecline },
} as const;
