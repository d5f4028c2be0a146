import type { RoundView } from '../../../miniprogram/shared/campaign/view';
import { page, todo, whereAllowed, type Moment, type Todo, type Waiting } from '../ground/todo';
import { membersIn } from '../people/stores/members';
import { scoredOf } from './parts/score/lines';
import { standingSelection } from './parts/selection/settle';
import { judgingTodos } from './parts/waiting/judgings';
import { recommendedIn } from './stores/recommendations';

export default [
  {
    order: 40,
    of: whereAllowed('recommend', async ({ campaign }, round) => {
      const { length: count } = await recommendedIn(campaign.id, round.id);
      return [{ text: '已推荐作品', count, done: true, url: page('figures') }];
    }),
  },
  {
    order: 50,
    of: whereAllowed('score', async (context, round) => {
      const { campaign, office } = context;
      const judgings = office.judgings.filter((one) => one.round === round.id);
      const judges = await membersIn(campaign.id, 'judge');
      const invited = {
        text: '评审专家',
        count: judges.length,
        done: judges.length > 0,
        url: page('invitations'),
      };
      const open = await Promise.all(
        judgings.map(async ({ id, name }) => {
          const { judges: progress, lines } = await scoredOf(context, id);
          if (lines.length === 0) return [];
          const busy = progress.filter(
            ({ scored, abstained, total }) => scored + abstained < total,
          );
          return todo(`${name}：还没有评完的专家`, busy.length, page('scores'));
        }),
      );
      return [invited, ...open.flat(), ...(await judgingTodos(context, round))];
    }),
  },
  { order: 70, of: selecting },
] satisfies Waiting[];

function selecting({ campaign, office }: Moment, round: RoundView): Promise<Todo[]> {
  const views = office.selections.filter((one) => one.round === round.id);
  return Promise.all(
    views.map(async (view) => {
      const { state, entries } = await standingSelection({ campaign, office }, view);
      const done = state === 'confirmed';
      return {
        text: done ? `“${view.name}”名单已确认` : `“${view.name}”名单还没有确认`,
        count: done ? entries.length : null,
        done,
        url: page('selection', `?id=${view.id}`),
      };
    }),
  );
}
