import type { CampaignFile } from '../../../cloudfunctions/core/abilities';
import { campaign as drawn } from './screened';

/**
 * The same with the other readings: the organizer places reviewers, most of three decide and always say why; experts
 * do not see works of their unit, need half of the ballots, and whoever chairs decides ties.
 */
export const campaign: CampaignFile = {
  ...drawn,
  judgings: drawn.judgings.map((judging) => ({
    ...judging,
    screening: judging.screening && {
      ...judging.screening,
      assignment: { ...judging.screening.assignment, by: 'organizer', reviewersPerEntry: 3 },
      passes: 'majority',
      opinion: 'always',
    },
    ballot: judging.ballot && {
      ...judging.ballot,
      quorum: { count: 2 },
      share: { parts: 1, of: 2, over: false },
      tie: 'chair',
      own: 'away',
      chairs: ['judge'],
    },
  })),
};
