import type { CampaignFile } from '../../../cloudfunctions/core/abilities';
import { campaign as drawn } from './screened';

/**
 * The same with the other readings: the organizer places reviewers, most of three decide and always say why; experts
 * do not see works of their unit, need half of the ballots, and whoever chairs decides ties.
 */
export const campaign: CampaignFile = {
  ...drawn,
  steps: drawn.steps.map((step): CampaignFile['steps'][number] => {
    switch (step.does) {
      case 'screen': {
        const assignment = { ...step.assignment, by: 'organizer', reviewersPerEntry: 3 } as const;
        return { ...step, assignment, passes: 'majority', opinion: 'always' };
      }
      case 'ballot':
        return {
          ...step,
          quorum: { count: 2 },
          share: { parts: 1, of: 2, over: false },
          tie: 'chair',
          own: 'away',
          chairs: ['judge'],
        };
      default:
        return step;
    }
  }),
};
