import { newestRound, page, whereAllowed, type Waiting } from '../ground/todo';
import { readOutcome } from './parts/award/outcome';
import { forwardingTodos } from './parts/forwarding/todos';

export default [
  {
    order: 60,
    of: whereAllowed('announce', async ({ campaign, office }) => {
      if (office.awards.length === 0) return [];
      const { state } = await readOutcome({ campaign, office });
      const text = {
        open: '获奖结果还没有公布',
        published: '获奖结果已公布',
        withdrawn: '获奖结果已撤回',
      };
      return [{ text: text[state], count: null, done: state === 'published', url: page('awards') }];
    }),
  },
  {
    order: 110,
    of: (moment, round) =>
      forwardingTodos(moment, round, newestRound(moment.campaign, moment.now) === round),
  },
] satisfies Waiting[];
