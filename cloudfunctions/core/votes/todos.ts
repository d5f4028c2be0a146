import { page, todo, whereAllowed, type Waiting } from '../ground/todo';
import { countHeld } from './stores/exhibits-held';

export default [
  {
    order: 30,
    of: whereAllowed('vote', async ({ campaign }, round) => {
      // Votes of a round may be looked into after it; where nothing is held there is nothing to say.
      const held = await countHeld({ campaign: campaign.id, round: round.id });
      return held === 0 ? [] : [todo('有待核票的作品', held, page('inquiries'))];
    }),
  },
] satisfies Waiting[];
