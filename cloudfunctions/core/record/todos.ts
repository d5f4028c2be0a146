import type { RoundView } from '../../../miniprogram/shared/campaign/view';
import { newestRound, page, todo, type Moment, type Todo, type Waiting } from '../ground/todo';
import { countProposals } from './stores/proposals';

export default [{ order: 90, of: proposed }] satisfies Waiting[];

/** What one person has proposed waits for another at any time. */
async function proposed({ campaign, office, now }: Moment, round: RoundView): Promise<Todo[]> {
  if (office.twoPersons === null || newestRound(campaign, now) !== round) return [];
  return [todo('待确认的提议', await countProposals(campaign.id), page('proposals'))];
}
