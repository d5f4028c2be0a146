import type { RoundView } from '../../../../miniprogram/shared/campaign';
import type { RoundTask } from '../../../../miniprogram/shared/contract';
import type { Context } from '../../runtime/table';
import { countEntries } from '../../stores/entries';
import { recommendedIn } from '../../stores/recommendations';
import { standingSelection } from '../selection/settle';

type Todo = RoundTask['todos'][number];

const PAGES = '/packages/organizer/pages';

/** What waits in a round, by what the round allows. */
export async function todosOf(
  context: Pick<Context, 'campaign' | 'office'>,
  round: RoundView,
): Promise<Todo[]> {
  const { campaign, office } = context;
  const todos: Promise<Todo>[] = [];
  if (round.allows.includes('submit'))
    todos.push(
      countEntries(campaign.id, 'submitted').then((count) => ({
        text: '待审核作品',
        count,
        done: count === 0,
        url: `${PAGES}/queue/queue`,
      })),
    );
  if (round.allows.includes('publish'))
    todos.push(
      countEntries(campaign.id, 'accepted').then((count) => ({
        text: '待刊发作品',
        count,
        done: count === 0,
        url: `${PAGES}/publish/publish`,
      })),
    );
  if (round.allows.includes('recommend'))
    todos.push(
      recommendedIn(campaign.id, round.id).then(({ length: count }) => ({
        text: '已推荐作品',
        count,
        done: true,
        url: `${PAGES}/figures/figures`,
      })),
    );
  for (const view of office.selections.filter((one) => one.round === round.id))
    todos.push(
      standingSelection(context, view).then(({ state, entries }) => ({
        text: state === 'confirmed' ? `${view.name}名单已确认` : `${view.name}名单未确认`,
        count: state === 'confirmed' ? entries.length : null,
        done: state === 'confirmed',
        url: `${PAGES}/selection/selection?id=${view.id}`,
      })),
    );
  return Promise.all(todos);
}
