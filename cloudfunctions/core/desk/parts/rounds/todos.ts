import rooms from 'rooms:todos';
import type { RoundView } from '../../../../../miniprogram/shared/campaign/view';
import type { Moment, Todo } from '../../../ground/todo';

/** What waits in a round, in all rooms. */
export async function todosOf(moment: Moment, round: RoundView): Promise<Todo[]> {
  const waiting = rooms.flat().sort((one, other) => one.order - other.order);
  return (await Promise.all(waiting.map(({ of }) => of(moment, round)))).flat();
}
