import type { RoundView } from '../../../miniprogram/shared/campaign/view';
import { newestRound, page, todo, type Moment, type Todo, type Waiting } from '../ground/todo';
import { countRegistrations } from './stores/registrations';

export default [{ order: 80, of: registering }] satisfies Waiting[];

/** Contacts may register at any time; they wait in the round that opened last. */
async function registering({ campaign, office, now }: Moment, round: RoundView): Promise<Todo[]> {
  if (newestRound(campaign, now) !== round || office.contacts.length === 0) return [];
  const count = await countRegistrations(campaign.id, 'submitted');
  return [todo('待核准联系人', count, page('contacts'))];
}
